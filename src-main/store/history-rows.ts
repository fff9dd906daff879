import { GENESIS_HASH, type JournalHead } from '../../src-shared/domain/journal.ts';
import type { ReadDb, WriteDb } from './database.ts';
import { prepareInsert, prepareSelect } from './hot-rows.ts';
import { history, snapshotLines, type unfinished } from './schema.ts';

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
  /** Whether the history has told the beginning of a line or a tab and not yet its end, so that it is kept out of sight. */
  readonly isUnfinished: (db: ReadDb, kind: Unfinished['kind'], id: string) => boolean;
  readonly setUnfinished: (
    db: WriteDb,
    kind: Unfinished['kind'],
    given: { readonly id: string; readonly isUnfinished: boolean },
  ) => void;
  /** Empties the list of the unfinished, and answers what was on it. */
  readonly takeUnfinished: (db: WriteDb) => readonly Unfinished[];
  /** Forgets the snapshot once everything that it left out is here and understood. Answers whether that is so just now. */
  readonly end: (db: WriteDb) => boolean;
}

type Unfinished = typeof unfinished.$inferSelect;

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
  const isAnyLeft = sqlite.prepare<[], number>('SELECT EXISTS (SELECT 1 FROM history)').pluck();
  const endLines = sqlite.prepare('DELETE FROM snapshot_lines');
  const isUnfinished = sqlite
    .prepare<[string, string], number>('SELECT 1 FROM unfinished WHERE kind = ? AND id = ?')
    .pluck();
  const begun = sqlite.prepare('INSERT OR IGNORE INTO unfinished (kind, id) VALUES (?, ?)');
  const told = sqlite.prepare('DELETE FROM unfinished WHERE kind = ? AND id = ?');
  const takeUnfinished = sqlite.prepare<[], Unfinished>('DELETE FROM unfinished RETURNING kind, id');
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
    isUnfinished: (_, kind, id) => isUnfinished.get(kind, id) !== undefined,
    setUnfinished: (_, kind, given) => void (given.isUnfinished ? begun : told).run(kind, given.id),
    takeUnfinished: () => takeUnfinished.all(),
    end: () => {
      const { changes } = endJournals.run();
      if (changes === 0 || isAnyLeft.get() === 1) return false;
      endLines.run();
      return true;
    },
  };
}
