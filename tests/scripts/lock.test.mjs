import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { repo } from '../../scripts/repo.mjs';

/** @type {{ packages: Record<string, { optionalDependencies?: Record<string, string>, resolved?: string }> }} */
const { packages } = JSON.parse(readFileSync(path.join(repo, 'package-lock.json'), 'utf8'));

test('the lock names the packages of every platform, without which "npm ci" refuses it', () => {
  const missing = Object.entries(packages).flatMap(([folder, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(name, folder)),
  );
  expect(missing).toEqual([]);
});

/**
 * @param {string} name
 * @param {string} folder of the package that asks for it
 * @returns {boolean} whether it is there or in a folder further up
 */
function isLocked(name, folder) {
  if (`${folder}/node_modules/${name}` in packages || `node_modules/${name}` in packages) return true;
  const above = folder.lastIndexOf('/node_modules/');
  return above > 0 && isLocked(name, folder.slice(0, above));
}
