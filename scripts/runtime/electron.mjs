import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '../terminal/fault.mjs';
import { bringOfficial, findOfficial, pinnedVersion } from './official-electron.mjs';
import {
  bringSubstitute,
  isSubstitute,
  isSubstitutePossible,
  isSubstituteReady,
} from './substitute-electron.mjs';

/**
 * @typedef {{ dist: string, executable: string, version: string, isSubstitute: boolean }} ElectronRuntime
 * `version` without a leading v
 */

/**
 * Finds or fetches an Electron: the one the user names, else the official one, else the stand-in.
 * @returns {Promise<ElectronRuntime>}
 */
export async function bringElectron() {
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (named) return describeRuntime(path.resolve(named), 'ELECTRON_OVERRIDE_DIST_PATH');

  const official = findOfficial() ?? (await bringOfficial({ mayTrustRefusal: isSubstituteReady() }));
  if (official) return describeRuntime(official, 'node_modules/electron');

  if (isSubstitutePossible()) return describeRuntime(await bringSubstitute(), 'the cache');
  throw new Fault(
    `Electron ${pinnedVersion()} is missing and cannot be downloaded from GitHub. Allow that, or set ELECTRON_MIRROR to a mirror that you reach, or unpack a release of Electron and set ELECTRON_OVERRIDE_DIST_PATH to its folder; then run the same command again.`,
  );
}

const executableByPlatform = new Map([
  ['darwin', path.join('Electron.app', 'Contents', 'MacOS', 'Electron')],
  ['win32', 'electron.exe'],
]);

/**
 * @param {string} dist
 * @param {string} origin where it was looked for, in the user's words
 * @returns {ElectronRuntime}
 */
function describeRuntime(dist, origin) {
  const executable = path.join(dist, executableByPlatform.get(process.platform) ?? 'electron');
  const versionFile = path.join(dist, 'version');
  if (!existsSync(executable) || !existsSync(versionFile)) {
    throw new Fault(
      `There is no Electron in ${dist} (${origin}): an executable and a file "version" are expected there.`,
    );
  }
  const version = readFileSync(versionFile, 'utf8').trim().replace(/^v/u, '');
  return { dist, executable, version, isSubstitute: isSubstitute(dist) };
}
