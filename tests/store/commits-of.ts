import { readFileSync } from 'node:fs';
import type { Store } from '../../src-main/store/store.ts';

/** How many transactions were committed meanwhile: in the write-ahead log, the last frame of each says how large the database is. */
export function commitsOf({ db: { sqlite } }: Store, act: () => unknown): number {
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
  act();
  const log = readFileSync(`${sqlite.name}-wal`);
  const frameBytes = 24 + 4096;
  const frames = Array.from({ length: (log.length - 32) / frameBytes }, (_, n) => 32 + n * frameBytes);
  return frames.filter((at) => log.readUInt32BE(at + 4) > 0).length;
}
