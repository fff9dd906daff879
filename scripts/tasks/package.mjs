/** `npm run package`: the app as it is installed, unpacked in dist/. Other targets can be named: `npm run package -- tar.gz`. */
import path from 'node:path';
import { repo } from '../repo.mjs';
import { bringBuild } from '../runtime/built-app.mjs';
import { bringElectron } from '../runtime/electron.mjs';
import { runInForeground } from '../terminal/child.mjs';
import { Fault, runCommand } from '../terminal/fault.mjs';

await runCommand(async () => {
  const runtime = await bringElectron();
  if (runtime.isSubstitute) {
    throw new Fault(
      `The Electron found here (${runtime.version}) is a stand-in for development and is never packaged. Run this where GitHub or a mirror (ELECTRON_MIRROR) can be reached, or set ELECTRON_OVERRIDE_DIST_PATH to an official release.`,
    );
  }
  await bringBuild();
  const targets = process.argv.slice(2);
  return runInForeground(
    process.execPath,
    [
      path.join(repo, 'node_modules', 'electron-builder', 'cli.js'),
      '--linux',
      ...(targets.length > 0 ? targets : ['dir']),
      `-c.electronDist=${runtime.dist}`,
      `-c.electronVersion=${runtime.version}`,
    ],
    { cwd: repo },
  );
});
