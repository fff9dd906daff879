import { asc } from 'drizzle-orm';
import { assert } from '../../src-shared/domain/assert.ts';
import { nextStamp } from '../../src-shared/domain/clock.ts';
import { heldUpTo, type NotTaken, type Vector } from '../../src-shared/domain/exchange.ts';
import type { Holder } from '../../src-shared/domain/holder.ts';
import { type ChainFault, chainFault, sealOperation } from '../../src-shared/domain/journal.ts';
import { type Draft, interpret, type Operation } from '../../src-shared/domain/operation.ts';
import { receiptNumberOf } from '../../src-shared/domain/receipt.ts';
import { type ReadDb, type WriteDb, writeTransaction } from './database.ts';
import { type HistoryRows, prepareHistoryRows } from './history-rows.ts';
import { type MovedBranch, moveBranch } from './move-branch.ts';
import { type OlderHistory, prepareOlderHistory } from './older-history.ts';
import { type OperationIdentity, type OperationRows, prepareOperationRows } from './operation-rows.ts';
import { type Projection, prepareProjection } from './projection.ts';
import { journals } from './schema.ts';
import { sha256 } from './sha256.ts';
import { prepareShownRows, type ShownRows } from './shown-rows.ts';
import { type Touched, touchHolder, untouched } from './touched.ts';

/** Who writes, where and when. */
export interface Author {
  readonly terminal: string;
  readonly journal: string;
  readonly operator: string | null;
  readonly nowMs: number;
}

/** A transaction in progress. */
export interface StoreChange {
  readonly db: WriteDb;
  /** Writes drafts at the end of the author's journal. Answers with the operations, in order. */
  readonly write: (author: Author, drafts: readonly Draft[]) => readonly Operation[];
  /** Has what each holder holds worked out anew from the lines, at the end of the transaction. */
  readonly refreshAllHolders: () => void;
  /** Moves the operations of a journal after the last common one to a journal of their own. */
  readonly moveBranch: (fork: OperationIdentity) => MovedBranch;
}

/** The operations of a venue and what follows from them, in one database. Every change is one durable transaction. */
export interface Store extends OlderHistory {
  readonly db: ReadDb;
  readonly operations: OperationRows;
  readonly projection: Projection;
  readonly shown: ShownRows;
  /** Runs a change as one transaction, and says what it touched. */
  readonly change: <Result>(
    decide: (change: StoreChange) => Result extends Promise<unknown> ? never : Result,
  ) => {
    readonly result: Result;
    readonly touched: Touched;
  };
  readonly vector: () => Vector;
  /** Takes in operations from elsewhere, in any order of journals. Those known are passed over; within a journal they must follow each other. */
  readonly append: (given: readonly Operation[]) => {
    readonly notTaken: readonly NotTaken[];
    readonly touched: Touched;
  };
  /** Up to `limit` operations that the holder of the vector lacks, in sequence within each journal. */
  readonly since: (vector: Vector, limit: number) => readonly Operation[];
  /**
   * Gives effect to operations that were kept because no version so far understood them. Since effects commute, it does not
   * matter that they come late. Call once after the start. Answers how many there were.
   */
  readonly adoptUnderstood: () => number;
  readonly close: () => void;
}

/** How many kept operations are looked at together. */
const ADOPTION_PAGE = 500;

/** Builds the store on an open database. */
export function createStore(db: ReadDb): Store {
  const operations = prepareOperationRows(db);
  const history = prepareHistoryRows(db);
  const projection = prepareProjection(db, history);

  const keep = (write: WriteDb, operation: Operation, draft: Draft | null, touched: Touched): void => {
    operations.append(write, operation, {
      understood: draft !== null,
      receipts: draft === null ? 0 : receiptNumberOf(draft),
    });
    if (draft !== null) projection.apply(write, operation, draft, touched);
  };

  const transact = <Result>(act: (write: WriteDb, touched: Touched) => Result) => {
    const touched = untouched();
    try {
      const result = writeTransaction<unknown>(db, (write) => {
        const acted = act(write, touched);
        projection.refreshHolders(write, touched);
        return acted;
      }) as Result;
      return { result, touched };
    } catch (error) {
      projection.records.forget();
      projection.lines.forget();
      operations.forget();
      throw error;
    }
  };

  const vector = (): Vector => {
    const rows = db.orm
      .select({ journal: journals.journal, seq: journals.seq })
      .from(journals)
      .orderBy(asc(journals.journal));
    return Object.fromEntries(rows.all().map(({ journal, seq }) => [journal, seq]));
  };

  const { endIfComplete, ...olderHistory } = prepareOlderHistory({
    db,
    operations,
    projection,
    history,
    vector,
    transact,
  });

  return {
    ...olderHistory,
    db,
    operations,
    projection,
    shown: prepareShownRows(db),
    vector,
    change: (decide) =>
      transact((write, touched) =>
        decide({
          db: write,
          write: (author, drafts) =>
            drafts.map((draft) => {
              const operation = sealNext(operations, write, author, draft);
              // Own operations are read back as others' are, so that both have the same effect everywhere.
              const understood = interpret(operation);
              assert(understood !== null, `this version understands its own ${draft.type}`);
              keep(write, operation, understood, touched);
              return operation;
            }),
          refreshAllHolders: () => {
            for (const holder of allHolders(write)) touchHolder(touched, holder);
          },
          moveBranch: (fork) => moveBranch({ write, operations, projection, touched }, fork),
        }),
      ),
    append: (given) => {
      const { result, touched } = transact((write, reached) =>
        given.flatMap((operation): readonly NotTaken[] => {
          const { journal, seq } = operation;
          const head = operations.head(write, journal);
          const known = seq <= head.seq;
          const fault = known
            ? repeatFault({ operations, history }, write, operation)
            : chainFault(operation, head, sha256);
          if (fault !== null) return [{ journal, seq, fault }];
          if (!known) keep(write, operation, interpret(operation), reached);
          return [];
        }),
      );
      return { notTaken: result, touched };
    },
    since: (known, limit) => {
      const found: Operation[] = [];
      for (const [journal, seq] of Object.entries(vector())) {
        const from = heldUpTo(known, journal);
        if (seq <= from || found.length >= limit) continue;
        const page = operations.after(db, journal, from, limit - found.length);
        const missing = history.of(db, journal);
        // What a snapshot left out is a gap, and nothing is given beyond it.
        const hasGap = missing !== undefined && from < missing.base;
        found.push(...(hasGap ? page.filter((operation) => operation.seq <= missing.filled) : page));
      }
      return found;
    },
    adoptUnderstood: () => {
      let adopted = 0;
      let last: OperationIdentity = { journal: '', seq: 0 };
      for (;;) {
        const page = operations.notUnderstood(db, last, ADOPTION_PAGE);
        const newest = page.at(-1);
        if (newest === undefined) return adopted;
        last = newest;
        const understood = page.flatMap((operation) => {
          const draft = interpret(operation);
          return draft === null ? [] : [{ operation, draft }];
        });
        if (understood.length === 0) continue;
        transact((write, touched) => {
          for (const { operation, draft } of understood) {
            operations.markUnderstood(write, operation, receiptNumberOf(draft));
            if (operation.seq <= (history.of(write, operation.journal)?.base ?? 0))
              projection.applyOlder(write, { operation, draft }, touched);
            else projection.apply(write, operation, draft, touched);
          }
          endIfComplete(write, touched);
        });
        adopted += understood.length;
      }
    },
    close: () => db.sqlite.close(),
  };
}

function allHolders({ sqlite }: ReadDb): readonly Holder[] {
  const known = sqlite.prepare<[], Holder>(
    `SELECT 'table' AS kind, id FROM tables UNION SELECT 'tab', id FROM tabs UNION SELECT 'counter', id FROM counters
     UNION SELECT holder_kind, holder_id FROM lines WHERE remaining > 0 AND holder_id IS NOT NULL`,
  );
  return known.all();
}

function sealNext(operations: OperationRows, write: WriteDb, author: Author, draft: Draft): Operation {
  const { terminal, journal, operator, nowMs } = author;
  const stamp = nextStamp({ latest: operations.latestStamp(write), nowMs, journal });
  return sealOperation(
    draft,
    operations.head(write, journal),
    { terminal, operator, at: Math.trunc(nowMs), stamp },
    sha256,
  );
}

/** An operation that is known already is harmless; another one under its number is a fork. */
function repeatFault(
  { operations, history }: { readonly operations: OperationRows; readonly history: HistoryRows },
  db: ReadDb,
  given: Operation,
): ChainFault | null {
  const { journal, seq, hash } = given;
  const known = operations.find(db, journal, seq)?.hash;
  if (known === hash) return null;
  const missing = history.of(db, journal);
  // What a snapshot left out cannot be compared; it is when it arrives in its turn.
  const isLeftOut = missing !== undefined && seq > missing.filled && seq <= missing.base;
  return known === undefined && isLeftOut && (seq < missing.base || hash === missing.baseHash)
    ? null
    : { fault: 'fork' };
}
