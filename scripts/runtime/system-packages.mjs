/** What Coaster and its checks need of the operating system. On Debian and its kin root gets it installed; anybody else is told the names. */
import { existsSync } from 'node:fs';
import { isOnPath, runQuietly } from '../terminal/child.mjs';
import { Fault } from '../terminal/fault.mjs';
import { withProgress } from '../terminal/progress.mjs';
import { findPostgres } from './postgres.mjs';

/** Debian's names, the newer first where a release renamed one. */
const libraryPackages = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
];

/**
 * @param {string} executable of Electron
 */
export async function requireLibraries(executable) {
  if (process.platform !== 'linux') return;
  const missing = await missingLibraries(executable);
  if (missing.length === 0) return;
  await installOrTell({
    what: `Electron lacks system libraries (${missing.join(', ')})`,
    packages: libraryPackages,
    elsewhere: 'GTK 3, NSS, ALSA and GBM',
  });
  const stillMissing = await missingLibraries(executable);
  if (stillMissing.length === 0) return;
  throw new Fault(
    `Electron still lacks system libraries: ${stillMissing.join(', ')}. Install the packages that hold them.`,
  );
}

/** Without a screen the app runs on a virtual one. */
export async function requireVirtualScreen() {
  if (await isOnPath('Xvfb')) return;
  await installOrTell({
    what: 'There is no display, and Xvfb, which stands in for one, is missing',
    packages: [['xvfb']],
    elsewhere: 'Xvfb',
  });
}

/** For building better-sqlite3. */
export async function requireCompiler() {
  if ((await isOnPath('g++')) && (await isOnPath('gcc'))) return;
  await installOrTell({
    what: 'Building better-sqlite3 needs a C++ compiler',
    packages: [['g++']],
    elsewhere: 'gcc and g++ with C++20',
  });
}

/** For counting how often the disk is waited for. */
export async function requireTracer() {
  if (await isOnPath('strace')) return;
  await installOrTell({
    what: 'Counting syncs of the disk needs strace',
    packages: [['strace']],
    elsewhere: 'strace',
  });
}

/** For central's tests and measurements, which run a server of their own. */
export async function requirePostgres() {
  if (findPostgres() !== null) return;
  await installOrTell({
    what: 'Central is tested on a real PostgreSQL, whose server is missing',
    packages: [['postgresql']],
    elsewhere: 'the PostgreSQL server (initdb and postgres on the PATH)',
  });
}

/**
 * @param {string} executable
 * @returns {Promise<readonly string[]>}
 */
async function missingLibraries(executable) {
  const { output } = await runQuietly('ldd', [executable]);
  return [...output.matchAll(/^\s*(\S+) => not found/gmu)].map((match) => match[1] ?? '');
}

/**
 * @param {{ what: string, packages: readonly (readonly string[])[], elsewhere: string }} need `packages` by alternatives,
 *   `elsewhere` in words for systems without apt
 */
async function installOrTell({ what, packages, elsewhere }) {
  if (!(existsSync('/etc/debian_version') && (await isOnPath('apt-get')))) {
    throw new Fault(
      `${what}. Install ${elsewhere} with your system's package manager and run the same command again.`,
    );
  }
  if (process.getuid?.() !== 0) {
    const names = await chooseNames(packages);
    throw new Fault(
      `${what}. Run "sudo apt-get install ${names.join(' ')}" and then the same command again.`,
    );
  }
  await withProgress('Updating the list of system packages', () => runApt(['update']));
  const names = await chooseNames(packages);
  await withProgress(`Installing system packages (${names.join(' ')})`, () =>
    runApt(['install', '-y', '--no-install-recommends', ...names]),
  );
}

/**
 * @param {readonly (readonly string[])[]} packages
 * @returns {Promise<readonly string[]>} of each its first name that this release knows
 */
function chooseNames(packages) {
  return Promise.all(
    packages.map(async (names) => {
      for (const name of names) {
        const { code } = await runQuietly('apt-cache', ['show', name]);
        if (code === 0) return name;
      }
      return names.at(-1) ?? '';
    }),
  );
}

/** @param {readonly string[]} args */
async function runApt(args) {
  const { code, output } = await runQuietly('apt-get', args, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (code === 0) return;
  const said = output.trim().split('\n').slice(-5).join('\n');
  throw new Fault(
    `"apt-get ${args.join(' ')}" failed. Correct what it says and run the same command again:\n${said}`,
  );
}
