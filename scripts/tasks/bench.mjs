/** `npm run bench [-- NAME …]`: measures the terminal and the built app on this machine. See docs/performance.md. */
import path from 'node:path';
import { repo } from '../repo.mjs';
import { appEnvironment } from '../runtime/app-environment.mjs';
import { bringBuild } from '../runtime/built-app.mjs';
import { withScreen } from '../runtime/display.mjs';
import { bringElectron } from '../runtime/electron.mjs';
import { bringSqliteAddon } from '../runtime/sqlite-addon.mjs';
import { requireLibraries, requirePostgres, requireTracer } from '../runtime/system-packages.mjs';
import { runInForeground } from '../terminal/child.mjs';
import { runCommand } from '../terminal/fault.mjs';

await runCommand(async () => {
  const runtime = await bringElectron();
  await requireLibraries(runtime.executable);
  await requireTracer();
  await requirePostgres();
  const addon = await bringSqliteAddon(runtime);
  await bringBuild();
  return withScreen((screenEnv) =>
    runInForeground(process.execPath, [path.join(repo, 'bench', 'main.ts'), ...process.argv.slice(2)], {
      cwd: repo,
      env: { ...appEnvironment({ env: screenEnv, addon }), COASTER_ELECTRON: runtime.executable },
    }),
  );
});
