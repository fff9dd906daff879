import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type InlineConfig } from 'vite';

const source = path.join(import.meta.dirname, 'echo-app');
const productPreload = path.resolve(import.meta.dirname, '..', '..', 'out', 'preload', 'preload.cjs');

/** Builds the app that only echoes into a folder, with the product's own preload. */
export async function buildEchoApp(folder: string): Promise<void> {
  const shared: InlineConfig = { configFile: false, logLevel: 'error' };
  await build({
    ...shared,
    build: {
      outDir: folder,
      emptyOutDir: false,
      ssr: true,
      rolldownOptions: {
        input: path.join(source, 'main.ts'),
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: 'main.cjs' },
      },
    },
    ssr: { noExternal: true },
  });
  await build({
    ...shared,
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
