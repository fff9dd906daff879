/**
 * The layers, and which way imports point:
 *
 *   src-main/main.ts, src-main/preload.ts, src-renderer/main.tsx, src-renderer/migration.tsx
 *     → src-main | src-renderer | src-central   (never each other)
 *       → src-shared/commands
 *         → src-shared/contract
 *           → src-shared/domain
 *
 * @typedef {'domain' | 'contract' | 'commands' | 'main' | 'renderer' | 'central'} Layer
 */

/** @type {readonly { folder: string, layer: Layer }[]} */
const layers = [
  { folder: 'src-shared/domain/', layer: 'domain' },
  { folder: 'src-shared/contract/', layer: 'contract' },
  { folder: 'src-shared/commands/', layer: 'commands' },
  { folder: 'src-main/', layer: 'main' },
  { folder: 'src-renderer/', layer: 'renderer' },
  { folder: 'src-central/', layer: 'central' },
];

/** @type {Readonly<Record<Layer, readonly Layer[]>>} */
export const mayImport = {
  domain: ['domain'],
  contract: ['contract', 'domain'],
  commands: ['commands', 'contract', 'domain'],
  main: ['main', 'commands', 'contract', 'domain'],
  renderer: ['renderer', 'contract', 'domain'],
  central: ['central', 'commands', 'contract', 'domain'],
};

/** @type {Readonly<Partial<Record<Layer, readonly string[]>>>} a layer that is not named may use any package */
export const packagesOf = {
  domain: ['zod'],
  contract: ['zod', '@orpc/contract'],
  commands: [],
};

/** Where programs begin; nothing imports them. */
export const entries = [
  'src-main/main.ts',
  'src-main/preload.ts',
  'src-renderer/main.tsx',
  'src-renderer/migration.tsx',
];

/** Everything else of src-main runs under plain Node in tests. */
export const electronFiles = {
  named: ['src-main/main.ts', 'src-main/preload.ts'],
  folder: 'src-main/shell/',
  most: 6,
};

/** Rules take time, chance and the outside as arguments. */
/** @type {readonly Layer[]} */
export const pureLayers = ['domain', 'commands'];

/** What would make a rule of these depend on when, where or by chance on what it runs. */
export const impureNames = new Set([
  'crypto',
  'fetch',
  'globalThis',
  'localStorage',
  'performance',
  'process',
  'queueMicrotask',
  'setImmediate',
  'setInterval',
  'setTimeout',
]);

/** The same, as members: `Date.now`, `Math.random`. */
export const impureMembers = new Set(['Date.now', 'Math.random', 'Temporal.Now']);

/** @param {string} file relative to the root, with slashes */
export const layerOf = (file) => layers.find(({ folder }) => file.startsWith(folder))?.layer;
