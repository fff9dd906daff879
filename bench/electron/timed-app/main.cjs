/**
 * Runs the app in the folder COASTER_BENCH_APP and prints a line as soon as its page has painted what COASTER_BENCH_READY
 * selects. After that it runs in the page what it is told, a script in JSON on each line of its input, and prints another line when
 * that is done. The same few lines watch every app that is compared, and nothing else is attached to them.
 */
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { createInterface } = require('node:readline');
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
    void serve(contents);
  });
});
app.setName(manifest.productName ?? manifest.name);
app.setAppPath(folder);
require(path.join(folder, manifest.main));

async function serve(contents) {
  await contents.executeJavaScript(painted);
  process.stdout.write('painted\n');
  for await (const script of createInterface({ input: process.stdin })) await runIn(contents, script);
}

async function runIn(contents, script) {
  try {
    await contents.executeJavaScript(JSON.parse(script));
    process.stdout.write('done\n');
  } catch (error) {
    process.stderr.write(`${String(error)}\n`);
    app.exit(1);
  }
}
