import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../src-main/store/database.ts';
import { lockDatabase } from '../../src-main/store/lock.ts';
import type { Unusable } from '../../src-main/store/store-unusable.ts';
import { verifyFile } from '../../src-main/store/verify.ts';
import { makeReadOnly } from './mounted-disks.ts';
import { migrationsFolder, newDataFile } from './opened-store.ts';

const inUse = expect.objectContaining({ name: 'StoreUnusable', because: 'in_use' });

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

  it.each<[string, Unusable, (file: string) => unknown]>([
    ['on a disk that is read-only', 'read_only', (file) => makeReadOnly(dirname(file))],
    ['in a place that a folder has taken', 'read_only', (file) => mkdirSync(`${file}.lock`)],
  ])('cannot be taken %s', (_where, because, prepare) => {
    const file = newDataFile();
    prepare(file);
    expect(() => lockDatabase({ file })).toThrow(expect.objectContaining({ name: 'StoreUnusable', because }));
  });

  it('cannot be taken in a folder that is not there', () => {
    const file = join(newDataFile(), 'nowhere', 'coaster.db');
    expect(() => lockDatabase({ file })).toThrow(
      expect.objectContaining({ name: 'StoreUnusable', because: 'other' }),
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
