import { stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Measured } from '../../src-shared/domain/figures.ts';
import type { ReadDb } from '../store/database.ts';

/**
 * Prepares measuring what a terminal takes: the room on its disk, its data file, and what its tables hold. The disk is asked beside
 * the work; the tables are a few hundred rows.
 */
export function prepareMeasuring(given: {
  readonly db: ReadDb;
  readonly file: string;
  /** Operations that central has not confirmed. */
  readonly waiting: () => number;
}): () => Promise<Measured> {
  const { db, file, waiting } = given;
  const held = db.sqlite.prepare<[], Measured['items']>(
    `SELECT count(items) AS tables, coalesce(sum(octet_length(items)), 0) AS totalBytes,
      coalesce(max(octet_length(items)), 0) AS largestBytes FROM tables`,
  );
  return async () => {
    const items = held.get() ?? { tables: 0, totalBytes: 0, largestBytes: 0 };
    const [disk, data, log] = await Promise.all([
      statfs(dirname(file)).catch(() => null),
      sizeOf(file),
      sizeOf(`${file}-wal`),
    ]);
    return {
      waiting: waiting(),
      diskFreeBytes: disk === null ? null : disk.bavail * disk.bsize,
      diskBytes: disk === null ? null : disk.blocks * disk.bsize,
      databaseBytes: data === null ? null : data + (log ?? 0),
      items,
    };
  };
}

function sizeOf(path: string): Promise<number | null> {
  return stat(path).then(
    ({ size }) => size,
    () => null,
  );
}
