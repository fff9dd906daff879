import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { packageFolder, repo } from '../repo.mjs';
import { runQuietly } from '../terminal/child.mjs';
import { Fault } from '../terminal/fault.mjs';
import { withProgress } from '../terminal/progress.mjs';
import { cachedFolder } from './cache.mjs';
import { requireCompiler } from './system-packages.mjs';

/** better-sqlite3's own binaries speak Node-API 10, which Electron has since this major version. */
const firstMajorWithPrebuilt = 36;
const addonName = 'better_sqlite3.node';
const experimentalHeader = path.join(import.meta.dirname, 'node-api-experimental.h');

/**
 * Builds better-sqlite3 for a runtime that is too old for the binaries in its package. Those stay as they are: tests under
 * plain Node use them.
 * @param {import('./electron.mjs').ElectronRuntime} runtime
 * @returns {Promise<string | null>} the addon for COASTER_SQLITE_ADDON, or null when the package's own will do
 */
export async function bringSqliteAddon(runtime) {
  if (Number.parseInt(runtime.version, 10) >= firstMajorWithPrebuilt) return null;
  const steps = compileSteps();
  const folder = await cachedFolder(`sqlite-addon-${fingerprint(runtime, steps)}`, async (folder) => {
    await requireCompiler();
    await withProgress('Building better-sqlite3 for this runtime (about 60 s)', async () => {
      await Promise.all(steps.compile.map((step) => runStep(step, folder)));
      await runStep(steps.link, folder);
    });
    for (const name of ['sqlite3.o', 'addon.o']) rmSync(path.join(folder, name));
    await tryOut(runtime, path.join(folder, addonName));
  });
  return path.join(folder, addonName);
}

/** @typedef {{ program: string, args: readonly string[] }} Step run in the folder that is being made */

/** @returns {{ compile: readonly Step[], link: Step }} what the package's binding.gyp asks for, without node-gyp and Python */
function compileSteps() {
  const source = packageFolder('better-sqlite3');
  const sqlite = path.join(source, 'deps', 'sqlite3');
  const defines = readDefines(path.join(source, 'deps', 'defines.gypi')).map((define) => `-D${define}`);
  const shared = ['-c', '-O2', '-fPIC', '-DNDEBUG', ...defines];
  const includes = [
    path.join(packageFolder('node-api-headers'), 'include'),
    packageFolder('node-addon-api'),
    sqlite,
  ];
  const addon = [
    '-std=c++20',
    '-fvisibility=hidden',
    '-fvisibility-inlines-hidden',
    '-include',
    experimentalHeader,
    ...['BUILDING_NODE_EXTENSION', 'NODE_GYP_MODULE_NAME=better_sqlite3'].map((define) => `-D${define}`),
    ...['NAPI_DISABLE_CPP_EXCEPTIONS', 'NODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS'].map(
      (define) => `-D${define}`,
    ),
    ...includes.flatMap((include) => ['-I', include]),
  ];
  return {
    compile: [
      {
        program: 'gcc',
        args: [...shared, '-std=gnu99', '-w', '-o', 'sqlite3.o', path.join(sqlite, 'sqlite3.c')],
      },
      {
        program: 'g++',
        args: [...shared, ...addon, '-o', 'addon.o', path.join(source, 'src', 'better_sqlite3.cpp')],
      },
    ],
    link: {
      program: 'g++',
      args: [
        '-shared',
        '-o',
        addonName,
        '-Wl,-Bsymbolic',
        '-Wl,--exclude-libs,ALL',
        'addon.o',
        'sqlite3.o',
        '-ldl',
        '-lpthread',
      ],
    },
  };
}

/**
 * @param {string} file a gyp file whose strings in quotes, but for its keys, are the defines
 * @returns {readonly string[]}
 */
function readDefines(file) {
  return [...readFileSync(file, 'utf8').matchAll(/'([A-Z][A-Z0-9_]*(?:=[^']*)?)'/gu)].map(
    (match) => match[1] ?? '',
  );
}

/**
 * @param {import('./electron.mjs').ElectronRuntime} runtime
 * @param {ReturnType<typeof compileSteps>} steps
 */
function fingerprint(runtime, steps) {
  const { version } = JSON.parse(
    readFileSync(path.join(packageFolder('better-sqlite3'), 'package.json'), 'utf8'),
  );
  // Where the project lies does not change what is built.
  const recipe = JSON.stringify(steps).replaceAll(repo, '') + readFileSync(experimentalHeader, 'utf8');
  const hash = createHash('sha256').update(`${process.arch} ${recipe}`).digest('hex');
  return `${version}-electron-${runtime.version}-${hash.slice(0, 8)}`;
}

/**
 * @param {Step} step
 * @param {string} cwd
 */
async function runStep({ program, args }, cwd) {
  const { code, output } = await runQuietly(program, args, { cwd });
  if (code === 0) return;
  if (/no space left/iu.test(output)) throw Object.assign(new Error(output), { code: 'ENOSPC' });
  throw new Fault(
    `better-sqlite3 could not be built with ${program}. It said:\n${output.trim().split('\n').slice(-15).join('\n')}`,
  );
}

/**
 * An addon that does not fit aborts the process that loads it, so it is tried in one of its own.
 * @param {import('./electron.mjs').ElectronRuntime} runtime
 * @param {string} addon
 */
async function tryOut(runtime, addon) {
  const program = `
    const Database = require(process.argv[1]);
    const database = new Database(':memory:', { nativeBinding: process.argv[2] });
    if (database.prepare('select 1 + 1').pluck().get() !== 2) process.exit(1);`;
  const { code, output } = await runQuietly(
    runtime.executable,
    ['-e', program, packageFolder('better-sqlite3'), addon],
    {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    },
  );
  if (code !== 0) {
    throw new Fault(
      `better-sqlite3 was built but does not run in Electron ${runtime.version}. It said:\n${output.trim()}`,
    );
  }
}
