/**
 * `npm run demo [-- FOLDER]`: central and two terminals that share the sample venue. Where there is a display they are yours, side by
 * side; elsewhere they play an evening with an outage, and the pictures and a report go into FOLDER, screens/demo by default.
 */
import path from 'node:path';
import { repo } from '../repo.mjs';
import { appEnvironment } from '../runtime/app-environment.mjs';
import { bringBuild } from '../runtime/built-app.mjs';
import { hasDisplay, withScreen } from '../runtime/display.mjs';
import { bringElectron } from '../runtime/electron.mjs';
import { bringSqliteAddon } from '../runtime/sqlite-addon.mjs';
import { requireLibraries } from '../runtime/system-packages.mjs';
import { runInForeground } from '../terminal/child.mjs';
import { runCommand } from '../terminal/fault.mjs';

await runCommand(async () => {
  const runtime = await bringElectron();
  await requireLibraries(runtime.executable);
  const addon = await bringSqliteAddon(runtime);
  await bringBuild();
  const folder = path.resolve(process.env['INIT_CWD'] ?? process.cwd(), process.argv[2] ?? 'screens/demo');
  const how = hasDisplay() ? 'play' : 'script';
  return withScreen((screenEnv) =>
    runInForeground(process.execPath, [path.join(repo, 'demo', 'main.ts'), how, folder], {
      cwd: repo,
      env: { ...appEnvironment({ env: screenEnv, addon }), COASTER_ELECTRON: runtime.executable },
    }),
  );
});
