import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { buildMain } from './build-main.ts';

const source = path.join(import.meta.dirname, 'echo-app');
const productPreload = path.resolve(import.meta.dirname, '..', '..', 'out', 'preload', 'preload.cjs');

/** Builds the app that only echoes into a folder, with the product's own preload. */
export async function buildEchoApp(folder: string): Promise<void> {
  await buildMain(path.join(source, 'main.ts'), folder);
  await build({
    configFile: false,
    logLevel: 'error',
    root: source,
    base: './',
    build: {
      outDir: path.join(folder, 'renderer'),
      target: 'chrome130',
      rolldownOptions: { input: path.join(source, 'index.html') },
    },
  });
  mkdirSync(folder, { recursive: true });
  copyFileSync(productPreload, path.join(folder, 'preload.cjs'));
  writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ name: 'coaster-bench-echo', main: 'main.cjs' }),
  );
}
