import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { repo } from '../repo.mjs';
import { runQuietly } from '../terminal/child.mjs';
import { Fault } from '../terminal/fault.mjs';
import { withProgress } from '../terminal/progress.mjs';

const sources = [
  'src-main',
  'src-renderer',
  'src-shared',
  'drizzle',
  'electron.vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
const stamp = path.join(repo, 'out', 'build-stamp');
const entry = path.join(repo, 'out', 'main', 'main.cjs');

/** Builds main, preload and renderer into out/, when their sources are not those of the last build. */
export async function bringBuild() {
  const fingerprint = fingerprintOf(sources.map((name) => path.join(repo, name)));
  if (existsSync(entry) && readStamp() === fingerprint) return;
  rmSync(stamp, { force: true });
  await withProgress('Building the app', build);
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint);
}

async function build() {
  const program = path.join(repo, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const { code, output } = await runQuietly(process.execPath, [program, 'build'], {
    cwd: repo,
    // Its table of Electron versions ends before the one in use; any version in it will do for an explicit build target.
    env: { ...process.env, ELECTRON_MAJOR_VER: '33' },
  });
  if (code === 0) return;
  if (/ENOSPC/u.test(output)) throw Object.assign(new Error(output), { code: 'ENOSPC' });
  throw new Fault(
    `The app could not be built. Correct what the build says and run the same command again:\n${output.trim()}`,
  );
}

function readStamp() {
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : null;
}

/**
 * @param {readonly string[]} roots files and folders; missing ones are left out
 * @returns {string} changes with any name or content below
 */
export function fingerprintOf(roots) {
  const hash = createHash('sha256');
  for (const file of roots.flatMap(filesBelow)) {
    const content = readFileSync(file);
    hash.update(`${file.length} ${file} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {string} root
 * @returns {readonly string[]} in a fixed order
 */
function filesBelow(root) {
  try {
    return readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((found) => found.isFile())
      .map((found) => path.join(found.parentPath, found.name))
      .toSorted();
  } catch {
    return existsSync(root) ? [root] : [];
  }
}
