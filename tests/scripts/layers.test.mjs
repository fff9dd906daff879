import { expect, test } from 'vitest';
import { checkLayers } from '../../scripts/layers/check.mjs';
import { folderOf } from './temporary-folder.mjs';

const sound = {
  'src-shared/domain/money.ts': `import * as z from 'zod'; export const money = z.number(); export type Money = number;`,
  'src-shared/domain/line.ts': `import { money } from './money.ts'; export const at = (iso: string) => new Date(iso) && money;`,
  'src-shared/domain/label.ts': `export const label = 'Bar'; export const entry = { process: 1 }; entry.process;`,
  'src-shared/contract/contract.ts': `import { oc } from '@orpc/contract'; import { money } from '../domain/money.ts'; export { oc, money };`,
  'src-main/main.ts': `import { app } from 'electron'; import { open } from './store.ts'; app.on('ready', open);`,
  'src-main/store.ts': `import { money } from '../src-shared/domain/money.ts'; export const open = () => Date.now() && money;`,
  'src-renderer/main.tsx': `import type { oc } from '../src-shared/contract/contract.ts'; import { label } from '../src-shared/domain/label.ts'; export const x: typeof oc | null = label && null;`,
};

/** @param {Readonly<Record<string, string>>} change */
const check = (change) => checkLayers(folderOf({ ...sound, ...change }));

test('finds nothing in sound layers, and says how many modules it saw', () => {
  expect(check({})).toEqual({ modules: 7, problems: [] });
});

test('seeing nothing is a failure', () => {
  expect(checkLayers(folderOf({ 'readme.md': '' })).problems).toEqual([
    expect.stringContaining('nothing was checked'),
  ]);
});

/** @type {readonly (readonly [string, string, string, string])[]} */
const forbidden = [
  [
    'domain → contract',
    'src-shared/domain/a.ts',
    `import '../contract/contract.ts';`,
    'domain may not use contract',
  ],
  [
    'domain → main',
    'src-shared/domain/a.ts',
    `import type {} from '../../src-main/store.ts';`,
    'domain may not use main',
  ],
  [
    'domain → renderer',
    'src-shared/domain/a.ts',
    `import '../../src-renderer/b.ts';`,
    'domain may not use renderer',
  ],
  ['domain → package', 'src-shared/domain/a.ts', `import 'drizzle-orm';`, 'domain may use zod alone'],
  ['domain → Node', 'src-shared/domain/a.ts', `import 'node:fs';`, 'domain may use zod alone'],
  [
    'contract → main',
    'src-shared/contract/a.ts',
    `import '../../src-main/store.ts';`,
    'contract may not use main',
  ],
  [
    'contract → renderer',
    'src-shared/contract/a.ts',
    `export * from '../../src-renderer/b.ts';`,
    'contract may not use renderer',
  ],
  [
    'contract → package',
    'src-shared/contract/a.ts',
    `import 'fastify';`,
    'contract may use zod and @orpc/contract alone',
  ],
  [
    'contract → commands',
    'src-shared/contract/a.ts',
    `import '../commands/tables.ts';`,
    'contract may not use commands',
  ],
  [
    'commands → main',
    'src-shared/commands/a.ts',
    `import '../../src-main/b.ts';`,
    'commands may not use main',
  ],
  ['commands → package', 'src-shared/commands/a.ts', `import 'zod';`, 'commands may use no package'],
  [
    'the clock in a command',
    'src-shared/commands/a.ts',
    'export const now = () => Date.now();',
    'uses Date.now',
  ],
  ['main → renderer', 'src-main/a.ts', `import '../src-renderer/b.ts';`, 'main may not use renderer'],
  ['main → central', 'src-main/a.ts', `await import('../src-central/b.ts');`, 'main may not use central'],
  ['main → entry', 'src-main/a.ts', `import './main.ts';`, 'where a program begins'],
  [
    'renderer → main',
    'src-renderer/a.ts',
    `import type {} from '../src-main/store.ts';`,
    'renderer may not use main',
  ],
  ['renderer → Node', 'src-renderer/a.ts', `import 'node:path';`, 'no Node.js in the renderer'],
  ['renderer → zod', 'src-renderer/a.ts', `import * as z from 'zod';`, 'zod as a value'],
  [
    'renderer → schemas',
    'src-renderer/a.ts',
    `import { oc } from '../src-shared/contract/contract.ts';`,
    'src-renderer/a.ts → src-shared/contract/contract.ts',
  ],
  [
    'renderer → zod by the way',
    'src-renderer/a.ts',
    `import { at } from '../src-shared/domain/line.ts';`,
    'src-renderer/a.ts → src-shared/domain/line.ts → src-shared/domain/money.ts',
  ],
  ['central → main', 'src-central/a.ts', `import '../src-main/store.ts';`, 'central may not use main'],
  [
    'electron in the store',
    'src-main/a.ts',
    `import type { App } from 'electron';`,
    'src-main/a.ts imports electron',
  ],
  [
    'electron in the renderer',
    'src-renderer/a.ts',
    `import 'electron/renderer';`,
    'src-renderer/a.ts imports electron',
  ],
  ['a stray folder', 'src-shared/misc/a.ts', '', 'belongs to no layer'],
  ['a file that cannot be read', 'src-main/a.ts', 'const = ;', 'cannot be read'],
  ['the clock', 'src-shared/domain/a.ts', 'export const now = () => Date.now();', 'uses Date.now'],
  [
    'the clock in brackets',
    'src-shared/domain/a.ts',
    `export const now = () => Date['now']();`,
    'uses Date.now',
  ],
  ['a new date of now', 'src-shared/domain/a.ts', 'export const now = () => new Date();', 'uses new Date()'],
  ['a date of now', 'src-shared/domain/a.ts', 'export const now = () => Date();', 'uses Date()'],
  ['chance', 'src-shared/domain/a.ts', 'export const dice = Math.random;', 'uses Math.random'],
  ...['crypto', 'performance', 'process', 'fetch', 'setTimeout'].map(
    (name) =>
      /** @type {const} */ ([
        name,
        'src-shared/domain/a.ts',
        `export const x = { ${name} };`,
        `uses ${name}`,
      ]),
  ),
  [
    'the outside through globalThis',
    'src-shared/domain/a.ts',
    'export const x = globalThis.fetch;',
    'uses globalThis',
  ],
];

test.each(forbidden)('forbids %s', (_, file, source, complaint) => {
  expect(check({ [file]: source }).problems).toContainEqual(expect.stringContaining(complaint));
});

test('finds circles, and lets types go round', () => {
  const circle = { 'src-main/a.ts': `import './b.ts';`, 'src-main/b.ts': `import { x } from './a.ts'; x;` };
  expect(check(circle).problems).toEqual(['A cycle: src-main/a.ts → src-main/b.ts → src-main/a.ts']);
  expect(check({ ...circle, 'src-main/b.ts': `import type { x } from './a.ts';` }).problems).toEqual([]);
});

test('keeps the files that know Electron few', () => {
  const shell = [1, 2, 3, 4, 5].map((number) => [`src-main/shell/${number}.ts`, `import 'electron';`]);
  expect(check(Object.fromEntries(shell)).problems).toEqual([]);
  expect(
    check({ ...Object.fromEntries(shell), 'src-main/preload.ts': `import 'electron';` }).problems,
  ).toEqual(['7 files import electron; 6 are the most']);
});
