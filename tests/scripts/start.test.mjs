import { cpSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { repo } from '../../scripts/repo.mjs';
import { runQuietly } from '../../scripts/terminal/child.mjs';
import { folderOf } from './temporary-folder.mjs';

// npm starts slowly, and tries an address more than once.
vi.setConfig({ testTimeout: 60_000 });

const lock = {
  lockfileVersion: 3,
  packages: {
    '': { dependencies: { left: '1.0.0' } },
    'node_modules/left': { version: '1.0.0', integrity: 'sha512-AAAA' },
  },
};

/** @param {string} command */
async function runOffline(command) {
  const clone = folderOf({
    'package.json': JSON.stringify({ name: 'clone', dependencies: { left: '1.0.0' } }),
    'package-lock.json': JSON.stringify(lock),
  });
  cpSync(path.join(repo, 'scripts'), path.join(clone, 'scripts'), { recursive: true });
  const { npm_execpath: _, ...env } = process.env;
  return runQuietly(process.execPath, [path.join(clone, 'scripts', command)], {
    cwd: clone,
    env: {
      ...env,
      npm_config_registry: 'http://127.0.0.1:9/',
      npm_config_cache: path.join(clone, 'npm-cache'),
    },
  });
}

test('a fresh clone without a network ends with one sentence that says what to do', async () => {
  const { code, output } = await runOffline('start.mjs');
  expect(code).toBe(1);
  expect(output).toMatch(
    /The npm registry cannot be reached\. Connect to the network .* run the same command again\.\n$/u,
  );
  expect(output).not.toMatch(/\n\s+at /u);
});

test('npm test owes its last line also when nothing could be run', async () => {
  const { code, output } = await runOffline('test.mjs');
  expect(code).toBe(1);
  expect(output).toMatch(/\n0 passed, 1 failed\n/u);
});
