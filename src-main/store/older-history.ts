import { assert } from '../../src-shared/domain/assert.ts';
import type { NotTaken, Vector } from '../../src-shared/domain/exchange.ts';
import {
  type ChainFault,
  chainFault,
  GENESIS_HASH,
  type JournalHead,
} from '../../src-shared/domain/journal.ts';
import { interpret, type Operation } from '../../src-shared/domain/operation.ts';
import type { VenueSnapshot } from '../../src-shared/domain/snapshot.ts';
import type { ReadDb, WriteDb } from './database.ts';
import type { HistoryRows, MissingHistory } from './history-rows.ts';
import type { OperationRows } from './operation-rows.ts';
import type { Projection } from './projection.ts';
import { sha256 } from './sha256.ts';
import type { Touched } from './touched.ts';

/** A store that started from a snapshot: the history before it follows behind, or never does, and people work meanwhile. */
export interface OlderHistory {
  /** Starts from a snapshot in place of a history. Only for a store in which nothing was written or taken in. */
  readonly adoptSnapshot: (snapshot: VenueSnapshot) => { readonly touched: Touched };
  /**
   * How far the history that a snapshot left out is here, as a vector to ask with: of journals that lack nothing it says so.
   * Null when nothing is missing.
   */
  readonly missingHistory: () => Vector | null;
  /** How many operations of it are missing. */
  readonly missingOperations: () => number;
  /** Whether everything follows from the operations that are here: none is missing, and all that a snapshot left out are understood. */
  readonly isWhole: () => boolean;
  /** The parts of each journal that are here: each follows `head` and goes on without a gap through a sequence number. */
  readonly chains: () => readonly {
    readonly journal: string;
    readonly parts: readonly { readonly head: JournalHead; readonly through: number }[];
  }[];
  /** Takes in older operations that a snapshot left out, each journal from its first one on. Others are passed over. */
  readonly fillHistory: (given: readonly Operation[]) => {
    readonly notTaken: readonly NotTaken[];
    readonly touched: Touched;
  };
}

/** The parts of the store that the older history goes through. */
interface Given {
  readonly db: ReadDb;
  readonly operations: OperationRows;
  readonly projection: Projection;
  readonly history: HistoryRows;
  readonly vector: () => Vector;
  readonly transact: <Result>(act: (write: WriteDb, touched: Touched) => Result) => {
    readonly result: Result;
    readonly touched: Touched;
  };
}

/** @returns beside it how a transaction ends that may have completed the history. */
export function prepareOlderHistory({
  db,
  operations,
  projection,
  history,
  vector,
  transact,
}: Given): OlderHistory & { readonly endIfComplete: (write: WriteDb, touched: Touched) => void } {
  const missing = () => history.all(db).filter(({ filled, base }) => filled < base);
  const endIfComplete = (write: WriteDb, touched: Touched): void => {
    if (history.end(write)) projection.finishHistory(write, touched);
  };
  const fill = (write: WriteDb, operation: Operation, touched: Touched): readonly NotTaken[] => {
    const { journal, seq } = operation;
    const lacking = history.of(write, journal);
    if (lacking === undefined || seq <= lacking.filled || seq > lacking.base) return [];
    const fault = olderFault(operation, lacking);
    if (fault !== null) return [{ journal, seq, fault }];
    const draft = interpret(operation);
    operations.insertOlder(write, operation, draft !== null);
    if (draft !== null) projection.applyOlder(write, { operation, draft }, touched);
    history.advance(write, operation);
    return [];
  };
  return {
    endIfComplete,
    adoptSnapshot: ({ journals, records, lines }) => {
      assert(Object.keys(vector()).length === 0, 'a snapshot is taken into an empty store');
      return transact((write, touched) => {
        for (const end of journals) operations.takeOverEnd(write, end);
        history.begin(write, { ends: journals, lines: lines.map(({ id }) => id) });
        for (const { kind, id, fields } of records)
          projection.takeOver(write, { on: 'record', kind, id, state: fields }, touched);
        for (const { id, state } of lines) projection.takeOver(write, { on: 'line', id, state }, touched);
      });
    },
    missingHistory: () => {
      const lacking = missing().map(({ journal, filled }) => [journal, filled] as const);
      if (lacking.length === 0) return null;
      const complete = Object.keys(vector()).map((journal) => [journal, Number.MAX_SAFE_INTEGER] as const);
      return Object.fromEntries([...complete, ...lacking]);
    },
    missingOperations: () => missing().reduce((sum, { filled, base }) => sum + base - filled, 0),
    isWhole: () => history.all(db).length === 0,
    chains: () =>
      Object.entries(vector()).map(([journal, seq]) => {
        const lacking = history.of(db, journal);
        const start = { journal, seq: 0, hash: GENESIS_HASH };
        if (lacking === undefined) return { journal, parts: [{ head: start, through: seq }] };
        const { filled, base, baseHash } = lacking;
        const behind = { head: start, through: filled };
        return { journal, parts: [behind, { head: { journal, seq: base, hash: baseHash }, through: seq }] };
      }),
    fillHistory: (given) => {
      const { result, touched } = transact((write, reached) => {
        const notTaken = given.flatMap((operation) => fill(write, operation, reached));
        endIfComplete(write, reached);
        return notTaken;
      });
      return { notTaken: result, touched };
    },
  };
}

/** Why an older operation is not the one that a snapshot left out, or null if it is. */
function olderFault(
  given: Operation,
  { journal, filled, filledHash, base, baseHash }: MissingHistory,
): ChainFault | null {
  const fault = chainFault(given, { journal, seq: filled, hash: filledHash }, sha256);
  return fault === null && given.seq === base && given.hash !== baseHash ? { fault: 'fork' } : fault;
}
