import { GENESIS_HASH, type JournalHead } from '../../src-shared/domain/journal.ts';
import type { ReadDb, WriteDb } from './database.ts';
import { prepareInsert, prepareSelect } from './hot-rows.ts';
import { history, snapshotLines } from './schema.ts';

/** What is not here yet of a journal that came with a snapshot. */
export type MissingHistory = typeof history.$inferSelect;

/** Which older operations a terminal that started from a snapshot still lacks. Empty everywhere else. */
export interface HistoryRows {
  readonly all: (db: ReadDb) => readonly MissingHistory[];
  readonly of: (db: ReadDb, journal: string) => MissingHistory | undefined;
  /** Notes what a snapshot left out: all operations up to the ends of its journals, and the lines that it contained. */
  readonly begin: (
    db: WriteDb,
    given: { readonly ends: readonly JournalHead[]; readonly lines: readonly string[] },
  ) => void;
  readonly advance: (db: WriteDb, head: JournalHead) => void;
  readonly cameWithSnapshot: (db: ReadDb, line: string) => boolean;
  /** Forgets the snapshot once everything that it left out is here and understood. */
  readonly end: (db: WriteDb) => void;
}

export function prepareHistoryRows(db: ReadDb): HistoryRows {
  const { sqlite } = db;
  const all = prepareSelect(db, history, 'ORDER BY journal');
  const of = prepareSelect(db, history, 'WHERE journal = ?');
  const insert = prepareInsert(db, history);
  const insertLine = prepareInsert(db, snapshotLines);
  const hasLine = sqlite.prepare<[string], number>('SELECT 1 FROM snapshot_lines WHERE id = ?').pluck();
  const advance = sqlite.prepare('UPDATE history SET filled = ?, filled_hash = ? WHERE journal = ?');
  // What this version does not understand may still speak of the snapshot's lines once an update does.
  const endJournals = sqlite.prepare(
    `DELETE FROM history WHERE filled = base AND NOT EXISTS (
       SELECT 1 FROM operations WHERE operations.journal = history.journal AND seq <= base AND understood = 0)`,
  );
  const endLines = sqlite.prepare('DELETE FROM snapshot_lines WHERE NOT EXISTS (SELECT 1 FROM history)');
  return {
    all: () => all.all(),
    of: (_, journal) => of.get(journal),
    begin: (_, { ends, lines }) => {
      for (const { journal, seq, hash } of ends)
        insert({ journal, filled: 0, filledHash: GENESIS_HASH, base: seq, baseHash: hash });
      for (const id of lines) insertLine({ id });
    },
    advance: (_, { journal, seq, hash }) => void advance.run(seq, hash, journal),
    cameWithSnapshot: (_, line) => hasLine.get(line) !== undefined,
    end: () => {
      endJournals.run();
      endLines.run();
    },
  };
}
