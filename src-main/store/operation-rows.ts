import { laterStamp, type Stamp } from '../../src-shared/domain/clock.ts';
import { GENESIS_HASH, type JournalHead } from '../../src-shared/domain/journal.ts';
import type { Operation } from '../../src-shared/domain/operation.ts';
import type { ReadDb, WriteDb } from './database.ts';
import { prepareInsert, prepareSelect } from './hot-rows.ts';
import { journals, operations } from './schema.ts';

/** The end of a journal with the number of its last receipt. */
export interface JournalEnd extends JournalHead {
  readonly receipts: number;
}

export type OperationIdentity = Pick<Operation, 'journal' | 'seq'>;

export interface OperationRows {
  readonly head: (db: ReadDb, journal: string) => JournalEnd;
  /** Forgets what was read and appended. Call when a transaction failed, since what it had appended is not there. */
  readonly forget: () => void;
  readonly latestStamp: (db: ReadDb) => Stamp | null;
  /** Appends an operation that follows the head of its journal. `receipts` is the receipt number that it uses up, or 0. */
  readonly append: (
    db: WriteDb,
    operation: Operation,
    noted: { readonly understood: boolean; readonly receipts: number },
  ) => void;
  /** Keeps an operation that lies before the end of its journal, where a snapshot had left it out. */
  readonly insertOlder: (db: WriteDb, operation: Operation, understood: boolean) => void;
  /** Takes over the end of a journal of which no operation is here. */
  readonly takeOverEnd: (
    db: WriteDb,
    end: JournalHead & { readonly stamp: Stamp | null; readonly receipts: number },
  ) => void;
  readonly find: (db: ReadDb, journal: string, seq: number) => Operation | undefined;
  /** The operations of a journal after a sequence number, in order. */
  readonly after: (db: ReadDb, journal: string, seq: number, limit: number) => readonly Operation[];
  /** The operations that no version so far understood, a page of them. */
  readonly notUnderstood: (db: ReadDb, after: OperationIdentity, limit: number) => readonly Operation[];
  readonly markUnderstood: (db: WriteDb, identity: OperationIdentity, receipts: number) => void;
  /** Takes everything out of a journal that follows the operation `last`; 0 takes out all. `receipts` is the receipt number by then. */
  readonly cut: (db: WriteDb, last: OperationIdentity, receipts: number) => void;
  /** The operations of a journal before a sequence number, newest first. */
  readonly before: (db: ReadDb, journal: string, seq: number, limit: number) => readonly Operation[];
}

export function prepareOperationRows(db: ReadDb): OperationRows {
  const { sqlite } = db;
  const head = prepareSelect(db, journals, 'WHERE journal = ?', ['stamp']);
  const latestStamp = sqlite.prepare<[], Stamp | null>('SELECT max(stamp) FROM journals').pluck();
  const insert = prepareInsert(db, operations);
  const insertEnd = prepareInsert(db, journals);
  const advance = sqlite.prepare(
    `INSERT INTO journals (journal, seq, hash, stamp, receipts) VALUES (@journal, @seq, @hash, @stamp, @receipts)
     ON CONFLICT (journal) DO UPDATE SET seq = @seq, hash = @hash, stamp = max(coalesce(stamp, ''), @stamp), receipts = max(receipts, @receipts)`,
  );
  const find = prepareSelect(db, operations, 'WHERE journal = ? AND seq = ?');
  const after = prepareSelect(db, operations, 'WHERE journal = ? AND seq > ? ORDER BY seq LIMIT ?');
  const before = prepareSelect(db, operations, 'WHERE journal = ? AND seq < ? ORDER BY seq DESC LIMIT ?');
  const notUnderstood = prepareSelect(
    db,
    operations,
    'WHERE understood = 0 AND (journal, seq) > (?, ?) ORDER BY journal, seq LIMIT ?',
  );
  const markOperation = sqlite.prepare('UPDATE operations SET understood = 1 WHERE journal = ? AND seq = ?');
  const markJournal = sqlite.prepare('UPDATE journals SET receipts = max(receipts, ?) WHERE journal = ?');
  const cutOperations = sqlite.prepare('DELETE FROM operations WHERE journal = ? AND seq > ?');
  const cutJournal = sqlite.prepare(
    'UPDATE journals SET seq = @seq, hash = @hash, stamp = @stamp, receipts = @receipts WHERE journal = @journal',
  );
  const withoutJournal = sqlite.prepare('DELETE FROM journals WHERE journal = ?');
  // Nobody else writes this database (lock.ts), so a head stays so until something is appended.
  const heads = new Map<string, JournalEnd>();
  let latest: Stamp | null = null;
  const headOf = (journal: string): JournalEnd => {
    const known = heads.get(journal);
    if (known !== undefined) return known;
    const read = head.get(journal) ?? { journal, seq: 0, hash: GENESIS_HASH, receipts: 0 };
    heads.set(journal, read);
    return read;
  };
  let appended: Operation | null = null;
  return {
    head: (_, journal) => headOf(journal),
    forget: () => {
      heads.clear();
      appended = null;
    },
    latestStamp: () => {
      latest ??= latestStamp.get() ?? null;
      return latest;
    },
    append: (_, operation, { understood, receipts }) => {
      const { journal, seq, hash, stamp } = operation;
      latest = laterStamp(latest ?? latestStamp.get() ?? null, stamp);
      heads.set(journal, { journal, seq, hash, receipts: Math.max(headOf(journal).receipts, receipts) });
      // The journal's row first: operations refer to it.
      advance.run({ journal, seq, hash, stamp, receipts });
      insert({ ...operation, body: JSON.stringify(operation.body), understood });
      appended = operation;
    },
    insertOlder: (_, operation, understood) => {
      insert({ ...operation, body: JSON.stringify(operation.body), understood });
    },
    takeOverEnd: (_, end) => {
      insertEnd(end);
      heads.delete(end.journal);
      latest = null;
    },
    find: (_, journal, seq) => {
      // Most often it is the last one that is looked for: what could be taken back is asked after each command.
      if (appended?.journal === journal && appended.seq === seq) return appended;
      const row = find.get(journal, seq);
      return row === undefined ? undefined : rowToOperation(row);
    },
    after: (_, journal, seq, limit) => after.all(journal, seq, limit).map(rowToOperation),
    notUnderstood: (_, { journal, seq }, limit) => notUnderstood.all(journal, seq, limit).map(rowToOperation),
    markUnderstood: (_, { journal, seq }, receipts) => {
      heads.delete(journal);
      markOperation.run(journal, seq);
      markJournal.run(receipts, journal);
    },
    cut: (_, { journal, seq }, receipts) => {
      heads.delete(journal);
      appended = null;
      latest = null;
      cutOperations.run(journal, seq);
      const last = find.get(journal, seq);
      if (last === undefined) withoutJournal.run(journal);
      else cutJournal.run({ journal, seq, hash: last.hash, stamp: last.stamp, receipts });
    },
    before: (_, journal, seq, limit) => before.all(journal, seq, limit).map(rowToOperation),
  };
}

export function rowToOperation({ understood: _, body, ...row }: typeof operations.$inferSelect): Operation {
  return { ...row, body: JSON.parse(body) as Operation['body'] };
}
