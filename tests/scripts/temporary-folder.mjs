import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** @returns {string} an empty folder that goes with the test */
export function temporaryFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'coaster-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * @param {Readonly<Record<string, string>>} files content by path
 * @returns {string} a folder that holds them
 */
export function folderOf(files) {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}
