import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packageFolder } from '../repo.mjs';
import { runQuietly } from '../terminal/child.mjs';
import { withProgress } from '../terminal/progress.mjs';
import { cacheRoot } from './cache.mjs';

const folder = packageFolder('electron');
const probeMs = 4000;
/** How long a refusal is believed while there is something else to run with. */
const refusalMs = 6 * 60 * 60 * 1000;

/** @returns {string} the version that package.json pins */
export const pinnedVersion = () =>
  JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).version;

/** @returns {string | null} the folder of the official runtime, when it is unpacked and of the pinned version */
export function findOfficial() {
  const dist = path.join(folder, 'dist');
  try {
    const version = readFileSync(path.join(dist, 'version'), 'utf8').trim().replace(/^v/u, '');
    const executable = readFileSync(path.join(folder, 'path.txt'), 'utf8');
    return version === pinnedVersion() && existsSync(path.join(dist, executable)) ? dist : null;
  } catch {
    return null;
  }
}

/**
 * Downloads it with Electron's own installer, which checks the download against the sums in its package.
 * @param {{ mayTrustRefusal: boolean }} options whether a refusal of the last hours may stand, to be quick
 * @returns {Promise<string | null>} its folder, or null when it cannot be had
 */
export async function bringOfficial({ mayTrustRefusal }) {
  const refusal = path.join(cacheRoot(), 'official-electron-refused');
  if (mayTrustRefusal && isFresh(refusal)) return null;
  const found = (await isReachable()) && (await install()) ? findOfficial() : null;
  if (found) {
    rmSync(refusal, { force: true });
  } else {
    mkdirSync(cacheRoot(), { recursive: true });
    writeFileSync(refusal, '');
  }
  return found;
}

/** Some networks swallow a connection instead of refusing it; the installer would wait for minutes. */
async function isReachable() {
  const host =
    process.env['ELECTRON_MIRROR'] ??
    process.env['npm_config_electron_mirror'] ??
    'https://github.com/electron/electron/releases/download/';
  try {
    await fetch(host, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(probeMs) });
    return true;
  } catch {
    return false;
  }
}

/** @returns {Promise<boolean>} */
async function install() {
  try {
    const { code } = await withProgress(`Downloading Electron ${pinnedVersion()}`, () =>
      runQuietly(process.execPath, [path.join(folder, 'install.js')]),
    );
    return code === 0;
  } catch {
    return false;
  }
}

/** @param {string} file */
function isFresh(file) {
  const writtenAt = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Date.now() - writtenAt < refusalMs;
}
