/**
 * Opens the app whose folder is the first argument that is no switch, as Electron's own default app does. The app is loaded
 * in the same turn, because a privileged scheme can only be registered before Electron is ready. The two setters that are
 * reached by name are Electron's own, without types.
 */
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { app } = require('electron');

const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (named === undefined) {
  process.stderr.write('Name the folder of an app: electron <folder>\n');
  process.exit(1);
}
const folder = path.resolve(named);
const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
app.setName(manifest.productName ?? manifest.name);
Reflect.get(app, 'setVersion').call(app, manifest.version ?? '0.0.0');
Reflect.get(app, 'setAppPath').call(app, folder);
require(path.join(folder, manifest.main));
