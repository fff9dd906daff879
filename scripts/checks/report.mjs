import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Lends a file for a runner's JSON report.
 * @template T
 * @param {(report: { file: string, read: () => any }) => Promise<T>} run `read` gives null when no report was written
 * @returns {Promise<T>}
 */
export async function withReport(run) {
  const folder = mkdtempSync(path.join(tmpdir(), 'coaster-report-'));
  const file = path.join(folder, 'report.json');
  const read = () => {
    try {
      return JSON.parse(readFileSync(file, 'utf8'));
    } catch {
      return null;
    }
  };
  try {
    return await run({ file, read });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
