import type SqliteDatabase from 'better-sqlite3';
import { assert } from '../../src-shared/domain/assert.ts';

/**
 * A commit syncs the write-ahead log and nothing more. Moving the log into the file costs a few more syncs; it is done when
 * the terminal is idle (checkpoint.ts), and by the commit itself only after this many pages, 32 MB.
 */
const CHECKPOINT_PAGES = 8000;

/** Sets what a connection needs that writes a terminal's database, and sees that it took effect. */
export function setPragmas(sqlite: SqliteDatabase.Database, file: string): void {
  const journalMode = sqlite.pragma('journal_mode = WAL', { simple: true });
  assert(
    journalMode === (file === ':memory:' ? 'memory' : 'wal'),
    `the journal mode is WAL, not ${String(journalMode)}`,
  );
  // better-sqlite3 is compiled with NORMAL for WAL, which loses acknowledged commits in a power cut.
  sqlite.pragma('synchronous = FULL');
  assert(sqlite.pragma('synchronous', { simple: true }) === 2, 'synchronous is FULL');
  sqlite.pragma('foreign_keys = ON');
  assert(sqlite.pragma('foreign_keys', { simple: true }) === 1, 'foreign keys are enforced');
  sqlite.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  sqlite.pragma('busy_timeout = 2000');
}
