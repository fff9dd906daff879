import { and, asc, desc, eq, gt, lt, sql } from 'drizzle-orm';
import { canonical } from '../../src-shared/domain/canonical.ts';
import type { Stamp } from '../../src-shared/domain/clock.ts';
import { GENESIS_HASH, type JournalHead } from '../../src-shared/domain/journal.ts';
import type { Operation } from '../../src-shared/domain/operation.ts';
import type { ReadDb, WriteDb } from './database.ts';
import { journals, operations } from './schema.ts';

/** The end of a journal with the number of its last receipt. */
export interface JournalEnd extends JournalHead {
  readonly receipts: number;
}

export type OperationIdentity = Pick<Operation, 'journal' | 'seq'>;

export interface OperationRows {
  readonly head: (db: ReadDb, journal: string) => JournalEnd;
  readonly latestStamp: (db: ReadDb) => Stamp | null;
  /** Appends an operation that follows the head of its journal. */
  readonly append: (
    db: WriteDb,
    operation: Operation,
    noted: { readonly understood: boolean; readonly receipts: number },
  ) => void;
  readonly find: (db: ReadDb, journal: string, seq: number) => Operation | undefined;
  /** The operations of a journal after a sequence number, in order. */
  readonly after: (db: ReadDb, journal: string, seq: number, limit: number) => readonly Operation[];
  /** The operations that no version so far understood, a page of them. */
  readonly notUnderstood: (db: ReadDb, after: OperationIdentity, limit: number) => readonly Operation[];
  readonly markUnderstood: (db: WriteDb, identity: OperationIdentity, receipts: number) => void;
  /** The operations of a journal before a sequence number, newest first. */
  readonly before: (db: ReadDb, journal: string, seq: number, limit: number) => readonly Operation[];
}

export function prepareOperationRows({ orm, sqlite }: ReadDb): OperationRows {
  const ofJournal = eq(operations.journal, sql.placeholder('journal'));
  const head = orm
    .select()
    .from(journals)
    .where(eq(journals.journal, sql.placeholder('journal')))
    .prepare();
  const latestStamp = sqlite.prepare<[], Stamp | null>('SELECT max(stamp) FROM journals').pluck();
  const insert = orm
    .insert(operations)
    .values({
      journal: sql.placeholder('journal'),
      seq: sql.placeholder('seq'),
      stamp: sql.placeholder('stamp'),
      terminal: sql.placeholder('terminal'),
      operator: sql.placeholder('operator'),
      at: sql.placeholder('at'),
      type: sql.placeholder('type'),
      v: sql.placeholder('v'),
      body: sql.placeholder('text'),
      previousHash: sql.placeholder('previousHash'),
      hash: sql.placeholder('hash'),
      understood: sql.placeholder('understood'),
    })
    .prepare();
  const advance = sqlite.prepare(
    `INSERT INTO journals (journal, seq, hash, stamp, receipts) VALUES (@journal, @seq, @hash, @stamp, @receipts)
     ON CONFLICT (journal) DO UPDATE SET seq = @seq, hash = @hash, stamp = max(coalesce(stamp, ''), @stamp), receipts = @receipts`,
  );
  const find = orm
    .select()
    .from(operations)
    .where(and(ofJournal, eq(operations.seq, sql.placeholder('seq'))))
    .prepare();
  const after = orm
    .select()
    .from(operations)
    .where(and(ofJournal, gt(operations.seq, sql.placeholder('seq'))))
    .orderBy(asc(operations.seq))
    .limit(sql.placeholder('limit'))
    .prepare();
  const notUnderstood = orm
    .select()
    .from(operations)
    .where(
      sql`understood = 0 AND (journal, seq) > (${sql.placeholder('journal')}, ${sql.placeholder('seq')})`,
    )
    .orderBy(asc(operations.journal), asc(operations.seq))
    .limit(sql.placeholder('limit'))
    .prepare();
  const markOperation = sqlite.prepare('UPDATE operations SET understood = 1 WHERE journal = ? AND seq = ?');
  const markJournal = sqlite.prepare('UPDATE journals SET receipts = max(receipts, ?) WHERE journal = ?');
  const before = orm
    .select()
    .from(operations)
    .where(and(ofJournal, lt(operations.seq, sql.placeholder('seq'))))
    .orderBy(desc(operations.seq))
    .limit(sql.placeholder('limit'))
    .prepare();
  return {
    head: (_, journal) => {
      const row = head.get({ journal });
      return row ?? { journal, seq: 0, hash: GENESIS_HASH, receipts: 0 };
    },
    latestStamp: () => latestStamp.get() ?? null,
    append: (_, operation, { understood, receipts }) => {
      const { journal, seq, hash, stamp } = operation;
      // The journal's row first: operations refer to it.
      advance.run({ journal, seq, hash, stamp, receipts });
      insert.run({ ...operation, text: canonical(operation.body), understood });
    },
    find: (_, journal, seq) => {
      const row = find.get({ journal, seq });
      return row === undefined ? undefined : rowToOperation(row);
    },
    after: (_, journal, seq, limit) => after.all({ journal, seq, limit }).map(rowToOperation),
    notUnderstood: (_, { journal, seq }, limit) =>
      notUnderstood.all({ journal, seq, limit }).map(rowToOperation),
    markUnderstood: (_, { journal, seq }, receipts) => {
      markOperation.run(journal, seq);
      markJournal.run(receipts, journal);
    },
    before: (_, journal, seq, limit) => before.all({ journal, seq, limit }).map(rowToOperation),
  };
}

function rowToOperation({ understood: _, body, ...row }: typeof operations.$inferSelect): Operation {
  return { ...row, body: JSON.parse(body) as Operation['body'] };
}
