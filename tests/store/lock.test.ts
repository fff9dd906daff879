import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../src-main/store/database.ts';
import { lockDatabase } from '../../src-main/store/lock.ts';
import { verifyFile } from '../../src-main/store/verify.ts';
import { makeReadOnly } from './mounted-disks.ts';
import { migrationsFolder, newDataFile } from './opened-store.ts';

const inUse = expect.objectContaining({
  name: 'StoreUnusable',
  because: 'in_use',
  message: 'Another Coaster on this machine has this data open. Close it first.',
});

describe('the lock of a data file', () => {
  it('is held by one process, and free again as soon as that one is killed', async () => {
    const file = newDataFile();
    const other = await lockedElsewhere(file);
    expect(() => lockDatabase({ file })).toThrow(inUse);

    const gone = once(other, 'exit');
    other.kill('SIGKILL');
    await gone;
    const unlock = lockDatabase({ file });
    unlock();
  });

  it('is free again once it was given back', () => {
    const file = newDataFile();
    const unlock = lockDatabase({ file });
    expect(() => lockDatabase({ file })).toThrow(inUse);
    unlock();
    lockDatabase({ file })();
  });

  it('is one for each data file', () => {
    const unlocks = [newDataFile(), newDataFile()].map((file) => lockDatabase({ file }));
    for (const unlock of unlocks) unlock();
  });

  it('hinders nobody who reads the data', () => {
    const file = newDataFile();
    const unlock = lockDatabase({ file });
    openDatabase({ file, migrationsFolder }).sqlite.close();
    expect(verifyFile({ file, migrationsFolder })).toEqual({ operations: 0, faults: [] });
    unlock();
  });

  it.each<[string, (file: string) => unknown]>([
    ['on a disk that is read-only', (file) => makeReadOnly(dirname(file))],
    ['in a place that a folder has taken', (file) => mkdirSync(`${file}.lock`)],
    ['in a folder that is not there', () => undefined],
  ])('cannot be taken %s, which is told in a sentence', (where, prepare) => {
    const file = newDataFile();
    prepare(file);
    const given = where.endsWith('not there') ? join(file, 'nowhere', 'coaster.db') : file;
    expect(() => lockDatabase({ file: given })).toThrow(
      expect.objectContaining({
        name: 'StoreUnusable',
        message: expect.stringContaining(`The data file ${given} `),
      }),
    );
  });
});

/** Another process that holds the lock; gone with the test. */
async function lockedElsewhere(file: string): Promise<ChildProcess> {
  const script = fileURLToPath(new URL('./hold-lock.ts', import.meta.url));
  const child = spawn(process.execPath, [script, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
}
