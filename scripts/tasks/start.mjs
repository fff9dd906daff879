/** `npm start`: brings what is missing, builds the app when it changed, and runs it. */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { repo } from '../repo.mjs';
import { appEnvironment, sandboxArguments } from '../runtime/app-environment.mjs';
import { bringBuild } from '../runtime/built-app.mjs';
import { cacheRoot } from '../runtime/cache.mjs';
import { hasDisplay, openVirtualScreen } from '../runtime/display.mjs';
import { bringElectron } from '../runtime/electron.mjs';
import { keepScreenshot } from '../runtime/screenshots.mjs';
import { bringSqliteAddon } from '../runtime/sqlite-addon.mjs';
import { requireLibraries } from '../runtime/system-packages.mjs';
import { passSignalsOn, toExitCode } from '../terminal/child.mjs';
import { runCommand } from '../terminal/fault.mjs';
import { resolveFiles } from './app-arguments.mjs';

const screenshotEveryMs = 3000;

await runCommand(async () => {
  const runtime = await bringElectron();
  await requireLibraries(runtime.executable);
  const addon = await bringSqliteAddon(runtime);
  await bringBuild();
  const appArguments = resolveFiles(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
  const start = { executable: runtime.executable, addon, appArguments };
  return hasDisplay() ? runApp({ ...start, env: process.env, switches: [] }) : runUnseen(start);
});

/**
 * @param {{ executable: string, addon: string | null, appArguments: readonly string[] }} start
 * @returns {Promise<number>}
 */
async function runUnseen(start) {
  const screen = await openVirtualScreen();
  const port = await findFreePort();
  const folder = path.join(cacheRoot(), 'screens');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${process.pid}.png`);
  const stopScreenshots = keepScreenshot({ port, file, everyMs: screenshotEveryMs });
  process.stderr.write(
    [
      `There is no display here, so Coaster runs on a virtual one of ${screen.size} (COASTER_SCREEN sets another size).`,
      `  Picture, new every ${screenshotEveryMs / 1000} s: ${file}`,
      `  Remote debugging: http://127.0.0.1:${port} (in Chrome: chrome://inspect)`,
      '  Ctrl-C ends it.',
      '',
    ].join('\n'),
  );
  try {
    // Such a machine has no message bus and no graphics card either, about which Chromium would go on.
    const quiet = '--log-level=3';
    const switches = [quiet, '--remote-debugging-address=127.0.0.1', `--remote-debugging-port=${port}`];
    return await runApp({ ...start, env: screen.env, switches });
  } finally {
    stopScreenshots();
    rmSync(file, { force: true });
    await screen.close();
  }
}

/**
 * @param {{ executable: string, addon: string | null, appArguments: readonly string[], env: NodeJS.ProcessEnv, switches:
 *   readonly string[] }} start
 * @returns {Promise<number>} the app's exit code
 */
function runApp({ executable, addon, appArguments, env, switches }) {
  return new Promise((resolve, reject) => {
    const app = spawn(executable, [...sandboxArguments(), ...switches, repo, ...appArguments], {
      env: appEnvironment({ env, addon }),
      stdio: 'inherit',
    });
    let asked = false;
    const stopPassingOn = passSignalsOn((signal) => {
      // A Ctrl-C reaches the whole group, and npm passes signals on besides: the app is asked once.
      if (!asked) app.kill(signal === 'SIGHUP' ? signal : 'SIGTERM');
      asked = true;
    });
    app.on('error', reject);
    app.on('exit', (code, signal) => {
      stopPassingOn();
      // Electron ends with its signal's own death after it has closed; that is what was asked for.
      resolve(asked && code === null ? 0 : toExitCode(code, signal));
    });
  });
}

/** @returns {Promise<number>} */
function findFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
