/**
 * Runs the app in the folder COASTER_BENCH_APP and prints a line as soon as its page has painted what COASTER_BENCH_READY
 * selects. The same few lines watch every app that is compared, and nothing else is attached to them.
 */
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { app } = require('electron');

const folder = process.env.COASTER_BENCH_APP;
const selector = process.env.COASTER_BENCH_READY;
const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));

/** In the page: after the frame in which the element is there has been painted. */
const painted = `new Promise((resolve) => {
  const look = () => {
    if (document.querySelector(${JSON.stringify(selector)}) === null) return requestAnimationFrame(look);
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  };
  look();
})`;

app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', () => {
    void contents.executeJavaScript(painted).then(() => process.stdout.write('painted\n'));
  });
});
app.setName(manifest.productName ?? manifest.name);
app.setAppPath(folder);
require(path.join(folder, manifest.main));
