/**
 * The cache outside the repo, for what is large or slow to make. A folder appears there under its name only when it is whole
 * (made beside, then renamed), and its list of files tells later whether it still is.
 */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

const manifestName = 'coaster-manifest.json';
const unfinishedPrefix = 'unfinished-';
const abandonedAfterMs = 24 * 60 * 60 * 1000;

/** @returns {string} `$XDG_CACHE_HOME/coaster`, or `~/.cache/coaster` */
export function cacheRoot() {
  const base = process.env['XDG_CACHE_HOME'];
  return path.join(base && path.isAbsolute(base) ? base : path.join(homedir(), '.cache'), 'coaster');
}

/**
 * Gives the folder of that name, made by `make` when it is not there or not whole any more.
 * @param {string} name
 * @param {(folder: string) => Promise<void>} make fills an empty folder
 * @returns {Promise<string>}
 */
export async function cachedFolder(name, make) {
  const root = cacheRoot();
  const folder = path.join(root, name);
  if (isWhole(folder)) return folder;

  mkdirSync(root, { recursive: true });
  removeAbandoned(root);
  const unfinished = mkdtempSync(path.join(root, unfinishedPrefix));
  try {
    await make(unfinished);
    writeFileSync(path.join(unfinished, manifestName), JSON.stringify({ sizes: sizesOf(unfinished) }));
    rmSync(folder, { recursive: true, force: true });
    putInPlace(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
}

/**
 * @param {string} folder
 * @returns {boolean} whether every file that was put there is there in its full size
 */
export function isWhole(folder) {
  try {
    /** @type {{ sizes: Record<string, number> }} */
    const { sizes } = JSON.parse(readFileSync(path.join(folder, manifestName), 'utf8'));
    return Object.entries(sizes).every(([file, size]) => statSync(path.join(folder, file)).size === size);
  } catch {
    return false;
  }
}

/**
 * @param {string} folder
 * @returns {Record<string, number>} bytes by relative path
 */
function sizesOf(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [path.relative(folder, file), statSync(file).size];
    }),
  );
}

/**
 * @param {string} unfinished
 * @param {string} folder
 */
function putInPlace(unfinished, folder) {
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    // Another launcher was faster; its folder is as good.
    if (!isWhole(folder)) throw error;
  }
}

/**
 * A killed launcher leaves its half-made folder behind. A young one may belong to a launcher that is still at work.
 * @param {string} root
 */
function removeAbandoned(root) {
  for (const name of readdirSync(root)) {
    if (!name.startsWith(unfinishedPrefix)) continue;
    const folder = path.join(root, name);
    const ageMs = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (ageMs > abandonedAfterMs) rmSync(folder, { recursive: true, force: true });
  }
}
