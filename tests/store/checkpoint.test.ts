import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startCheckpointer } from '../../src-main/store/checkpoint.ts';
import type { Store } from '../../src-main/store/store.ts';
import { recordDraft } from '../../src-shared/domain/operation.ts';
import { sampleFields, sampleId } from '../domain/samples.ts';
import { fillDisk, smallDisk } from './mounted-disks.ts';
import { newDataFile, openedStore } from './opened-store.ts';

const author = { terminal: sampleId(1), journal: sampleId(2), operator: null, nowMs: 1000 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the checkpointer', () => {
  it('moves the log into the file once nothing was written for a while', () => {
    const file = newDataFile();
    const store = openedStore(file);
    const size = statSync(file).size;
    const checkpointer = startCheckpointer(store.db);
    write(store, 100);
    checkpointer.written();
    vi.advanceTimersByTime(1499);
    expect(statSync(file).size).toBe(size);
    vi.advanceTimersByTime(1);
    expect(statSync(file).size).toBeGreaterThan(size);
    checkpointer.stop();
  });

  it('waits while taps follow each other', () => {
    const store = openedStore(newDataFile());
    const size = statSync(store.db.sqlite.name).size;
    const checkpointer = startCheckpointer(store.db);
    for (let tap = 0; tap < 10; tap += 1) {
      write(store, 20);
      checkpointer.written();
      vi.advanceTimersByTime(1000);
      expect(statSync(store.db.sqlite.name).size).toBe(size);
    }
    vi.advanceTimersByTime(1500);
    expect(statSync(store.db.sqlite.name).size).toBeGreaterThan(size);
    checkpointer.stop();
  });

  it('does nothing once it was stopped', () => {
    const store = openedStore(newDataFile());
    const size = statSync(store.db.sqlite.name).size;
    const checkpointer = startCheckpointer(store.db);
    write(store, 100);
    checkpointer.written();
    checkpointer.stop();
    vi.advanceTimersByTime(10_000);
    expect(statSync(store.db.sqlite.name).size).toBe(size);
  });

  it('lets a full disk pass, and moves the log when there is room again', () => {
    const disk = smallDisk(4_000_000);
    const file = join(disk, 'coaster.db');
    const store = openedStore(file);
    const size = statSync(file).size;
    const checkpointer = startCheckpointer(store.db);
    write(store, 300);
    const filler = fillDisk(disk, 0);
    checkpointer.written();
    expect(() => vi.advanceTimersByTime(2000)).not.toThrow();
    expect(statSync(file).size).toBe(size);

    rmSync(filler);
    checkpointer.written();
    vi.advanceTimersByTime(2000);
    expect(statSync(file).size).toBeGreaterThan(size);
    expect(store.vector()).toEqual({ [author.journal]: 300 });
    checkpointer.stop();
  });

  it('does not hide what is no fault of the disk', () => {
    const store = openedStore(newDataFile());
    const checkpointer = startCheckpointer(store.db);
    checkpointer.written();
    store.close();
    expect(() => vi.advanceTimersByTime(2000)).toThrow('not open');
  });
});

function write({ change }: Store, count: number): void {
  const drafts = Array.from({ length: count }, (_, n) =>
    recordDraft({ kind: 'room', id: sampleId(n), fields: sampleFields.room(n) }),
  );
  change(({ write: append }) => append(author, drafts));
}
