import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '../terminal/fault.mjs';
import { runNpm } from '../terminal/npm.mjs';
import { withProgress } from '../terminal/progress.mjs';
import { requireSpace } from './disk-space.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lock
 */

/** What node_modules takes, and a little. */
const installBytes = 850_000_000;

/**
 * Runs `npm ci` when node_modules does not hold what package-lock.json asks for.
 * @param {string} repo
 */
export async function bringDependencies(repo) {
  if (!areDependenciesCurrent(repo)) {
    if (!existsSync(path.join(repo, 'node_modules'))) {
      requireSpace(repo, installBytes, 'clone the project on another disk');
    }
    // NODE_ENV=production would leave out the tools that this project is built with. Install scripts are left out because
    // npm would compile better-sqlite3, which carries its binaries; only the package "node" needs its own.
    await withProgress('Installing dependencies', () =>
      runNpm(['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: repo }),
    );
  }
  if (!existsSync(projectNode(repo))) {
    await withProgress('Installing Node.js for this project', () =>
      runNpm(['rebuild', 'node', '--ignore-scripts=false'], { cwd: repo }),
    );
  }
  if (!existsSync(projectNode(repo))) {
    throw new Fault(
      'npm did not install the "node" package. Delete node_modules and run the same command again.',
    );
  }
}

/**
 * The Node of package.json: tests, build and tools run with it, whatever version the machine has.
 * @param {string} repo
 */
export function projectNode(repo) {
  return path.join(repo, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * npm writes node_modules/.package-lock.json as its last act, so a broken or interrupted install has none, and an
 * `npm install` by hand leaves a true one.
 * @param {string} repo
 */
export function areDependenciesCurrent(repo) {
  const wanted = readLock(path.join(repo, 'package-lock.json'));
  if (!wanted)
    throw new Fault(
      'package-lock.json is missing or damaged. Restore it with "git checkout package-lock.json".',
    );
  const installed = readLock(path.join(repo, 'node_modules', '.package-lock.json'));
  return installed !== null && holdsAll(wanted, installed);
}

/**
 * @param {Lock} wanted
 * @param {Lock} installed
 */
function holdsAll(wanted, installed) {
  return Object.entries(wanted.packages ?? {}).every(([folder, locked]) => {
    if (folder === '') return true;
    const found = installed.packages?.[folder];
    // Optional packages are those of other platforms, most of the time.
    if (!found) return locked.optional === true || locked.devOptional === true;
    return found.version === locked.version && found.integrity === locked.integrity;
  });
}

/**
 * @param {string} file
 * @returns {Lock | null}
 */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
