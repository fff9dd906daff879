import { expect, test } from 'vitest';
import { areDependenciesCurrent } from '../../scripts/bootstrap/dependencies.mjs';
import { folderOf } from './temporary-folder.mjs';

const left = { version: '1.0.0', integrity: 'sha512-left' };
const right = { version: '2.0.0', integrity: 'sha512-right' };
const otherPlatform = { version: '1.0.0', optional: true };

/** @param {object} packages */
const lock = (packages) => JSON.stringify({ packages: { '': { name: 'app' }, ...packages } });

/** @param {object} wanted @param {object} installed */
const repoWith = (wanted, installed) =>
  folderOf({ 'package-lock.json': lock(wanted), 'node_modules/.package-lock.json': lock(installed) });

test('installs nothing when everything in the lock is there', () => {
  const repo = repoWith(
    { 'node_modules/left': left, 'node_modules/other': otherPlatform },
    { 'node_modules/left': left },
  );
  expect(areDependenciesCurrent(repo)).toBe(true);
});

test.each([
  ['a package is missing', { 'node_modules/left': left }],
  ['a version differs', { 'node_modules/left': left, 'node_modules/right': { ...right, version: '1.9.0' } }],
  [
    'the same version is another file',
    { 'node_modules/left': left, 'node_modules/right': { ...right, integrity: 'sha512-x' } },
  ],
])('installs when %s', (_, installed) => {
  const repo = repoWith({ 'node_modules/left': left, 'node_modules/right': right }, installed);
  expect(areDependenciesCurrent(repo)).toBe(false);
});

test('installs on a fresh clone and after an interrupted install', () => {
  const fresh = folderOf({ 'package-lock.json': lock({ 'node_modules/left': left }) });
  expect(areDependenciesCurrent(fresh)).toBe(false);
  const interrupted = folderOf({
    'package-lock.json': lock({ 'node_modules/left': left }),
    'node_modules/left/package.json': '{}',
  });
  expect(areDependenciesCurrent(interrupted)).toBe(false);
});

test('says how to get a damaged lock back', () => {
  const repo = folderOf({ 'package-lock.json': '<<<<<<< HEAD' });
  expect(() => areDependenciesCurrent(repo)).toThrow('git checkout package-lock.json');
});
