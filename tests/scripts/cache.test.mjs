import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, expect, test, vi } from 'vitest';
import { requireSpace } from '../../scripts/bootstrap/disk-space.mjs';
import { repo } from '../../scripts/repo.mjs';
import { cachedFolder, cacheRoot } from '../../scripts/runtime/cache.mjs';
import { explain } from '../../scripts/terminal/fault.mjs';
import { temporaryFolder } from './temporary-folder.mjs';

beforeEach(() => {
  vi.stubEnv('XDG_CACHE_HOME', temporaryFolder());
  return () => vi.unstubAllEnvs();
});

/** @param {string} content */
const write = (content) => async (/** @type {string} */ folder) => {
  mkdirSync(path.join(folder, 'locales'));
  writeFileSync(path.join(folder, 'electron'), content);
  writeFileSync(path.join(folder, 'locales', 'en'), 'Hello');
};
const never = async () => expect.unreachable('made again');

test('makes a folder once', async () => {
  const made = await cachedFolder('runtime', write('whole'));
  expect(await cachedFolder('runtime', never)).toBe(made);
  expect(readFileSync(path.join(made, 'electron'), 'utf8')).toBe('whole');
});

test('makes a folder again whose file was cut short or is gone', async () => {
  const made = await cachedFolder('runtime', write('whole'));
  truncateSync(path.join(made, 'locales', 'en'), 2);
  await cachedFolder('runtime', write('second'));
  expect(readFileSync(path.join(made, 'electron'), 'utf8')).toBe('second');
  expect(readFileSync(path.join(made, 'locales', 'en'), 'utf8')).toBe('Hello');
});

test('leaves nothing behind when making fails, and keeps the failure', async () => {
  const full = async (/** @type {string} */ folder) => {
    symlinkSync('/dev/full', path.join(folder, 'electron'));
    writeFileSync(path.join(folder, 'electron'), 'does not fit');
  };
  const failure = await cachedFolder('runtime', full).catch((error) => error);
  expect(explain(failure)).toContain('The disk is full.');
  expect(readdirSync(cacheRoot())).toEqual([]);
});

test('a launcher killed half-way leaves no half runtime, and its leftovers go after a day', async () => {
  const program = `
    import { writeFileSync } from 'node:fs';
    import { cachedFolder } from ${JSON.stringify(pathToFileURL(path.join(repo, 'scripts/runtime/cache.mjs')))};
    await cachedFolder('runtime', async (folder) => {
      writeFileSync(folder + '/electron', 'half');
      console.log('half-way');
      await new Promise((resolve) => setTimeout(resolve, 60_000));
    });`;
  const launcher = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(launcher.stdout, 'data');
  launcher.kill('SIGKILL');
  await once(launcher, 'exit');

  expect(existsSync(path.join(cacheRoot(), 'runtime'))).toBe(false);
  const [leftover = ''] = readdirSync(cacheRoot());
  const twoDaysAgo = Date.now() / 1000 - 2 * 24 * 60 * 60;
  utimesSync(path.join(cacheRoot(), leftover), twoDaysAgo, twoDaysAgo);
  const made = await cachedFolder('runtime', write('whole'));
  expect(readFileSync(path.join(made, 'electron'), 'utf8')).toBe('whole');
  expect(readdirSync(cacheRoot())).toEqual(['runtime']);
});

test('says before a download that it will not fit', () => {
  const folder = temporaryFolder();
  expect(() => requireSpace(folder, 1e18, 'use another disk')).toThrow(
    /^The disk is full: .* needs 1000000000000 MB .* Free some space, or use another disk/u,
  );
  requireSpace(folder, 1, 'use another disk');
});
