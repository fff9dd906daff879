import path from 'node:path';
import { repo } from '../repo.mjs';
import { appEnvironment } from '../runtime/app-environment.mjs';
import { bringBuild } from '../runtime/built-app.mjs';
import { withScreen } from '../runtime/display.mjs';
import { bringElectron } from '../runtime/electron.mjs';
import { bringSqliteAddon } from '../runtime/sqlite-addon.mjs';
import { requireLibraries } from '../runtime/system-packages.mjs';
import { runInForeground } from '../terminal/child.mjs';
import { withReport } from './report.mjs';
import { judgeRunner, tallyPlaywright } from './tally.mjs';

/**
 * Drives the built app in a real Electron, on a virtual screen where there is no other.
 * @param {readonly string[]} playwrightArguments
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runEndToEndTests(playwrightArguments) {
  const runtime = await bringElectron();
  await requireLibraries(runtime.executable);
  const addon = await bringSqliteAddon(runtime);
  await bringBuild();
  return withScreen((screenEnv) =>
    withReport(async ({ file, read }) => {
      const playwright = path.join(repo, 'node_modules', '@playwright', 'test', 'cli.js');
      const exitCode = await runInForeground(process.execPath, [playwright, 'test', ...playwrightArguments], {
        cwd: repo,
        env: {
          ...appEnvironment({ env: screenEnv, addon }),
          COASTER_ELECTRON: runtime.executable,
          COASTER_E2E_REPORT: file,
        },
      });
      const report = read();
      return judgeRunner(report && tallyPlaywright(report), exitCode);
    }),
  );
}
