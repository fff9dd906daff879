import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { linguiPlugins } from './lingui.plugins.ts';

// Native code and Electron itself stay outside the bundles; everything else goes in, so that the package needs no node_modules
// but these.
const external = ['electron', 'better-sqlite3', '@node-rs/argon2'];

// What ReceiptLine needs of Node to drive printers and to read images. The page draws receipts, and prints nothing by itself.
const printerParts = new Set(['iconv-lite', 'pngjs', 'stream', 'string_decoder']);
const withoutPrinterParts: Plugin = {
  name: 'without-printer-parts',
  enforce: 'pre',
  resolveId: (id) => (printerParts.has(id) ? '\0not-on-a-page' : null),
  load: (id) => (id === '\0not-on-a-page' ? 'module.exports = {};' : null),
};

export default defineConfig({
  main: {
    plugins: [...linguiPlugins()],
    build: {
      outDir: 'out/main',
      externalizeDeps: false,
      rolldownOptions: {
        external,
        input: {
          main: path.resolve('src-main/main.ts'),
          'check-worker': path.resolve('src-main/check-worker.ts'),
          'migration-worker': path.resolve('src-main/migration-worker.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        external,
        input: { preload: path.resolve('src-main/preload.ts') },
        // A sandboxed preload can only be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    base: './',
    build: {
      outDir: path.resolve('out/renderer'),
      emptyOutDir: true,
      minify: true,
      rolldownOptions: {
        input: {
          index: path.resolve('src-renderer/index.html'),
          migration: path.resolve('src-renderer/migration.html'),
        },
      },
    },
    plugins: [react(), ...linguiPlugins(), withoutPrinterParts],
  },
});
