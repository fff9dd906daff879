import { movedBranch } from '../../src-shared/domain/branch.ts';
import { interpret, type Operation } from '../../src-shared/domain/operation.ts';
import { receiptNumberOf } from '../../src-shared/domain/receipt.ts';
import type { WriteDb } from './database.ts';
import type { OperationIdentity, OperationRows } from './operation-rows.ts';
import type { Projection } from './projection.ts';
import { sha256 } from './sha256.ts';
import type { Touched } from './touched.ts';

/** Where the operations of a branch went. */
export interface MovedBranch {
  readonly moved: number;
  /** The journal that they are in now and that can be continued; null when somebody may have continued it already. */
  readonly journal: string | null;
}

/** The parts of the store and the transaction in which a branch is moved. */
interface Moving {
  readonly write: WriteDb;
  readonly operations: OperationRows;
  readonly projection: Projection;
  readonly touched: Touched;
}

/**
 * Takes what follows the last common operation out of a journal and puts it into a journal of its own (branch.ts). The rows are
 * afterwards what a rebuild from the journals makes them. Costs what the branch is long, whatever the age of the venue.
 *
 * A branch that was moved before, on the disk of which this one is an image, may have come back already from elsewhere: its
 * operations are not added again, and those written after it move on to yet another journal.
 */
export function moveBranch(moving: Moving, common: OperationIdentity): MovedBranch {
  const { write, operations, projection, touched } = moving;
  const { receipts } = operations.head(write, common.journal);
  const places = findPlaces(moving, readBranch(moving, common));
  let receiptsMoved = 0;
  for (const { was, is, isKnown } of places) {
    const [former, draft] = [interpret(was), interpret(is)];
    if (!isKnown) {
      const used = draft === null ? 0 : receiptNumberOf(draft);
      operations.append(write, is, { understood: draft !== null, receipts: used });
    }
    if (former === null || draft === null) continue;
    if (receiptNumberOf(former) > 0) receiptsMoved += 1;
    const given = { was: { operation: was, draft: former }, is: { operation: is, draft }, isKnown };
    projection.replace(write, given, touched);
  }
  // Receipt numbers have no gaps, so what is left counts up to here.
  operations.cut(write, common, receipts - receiptsMoved);
  const last = places.at(-1);
  return { moved: places.length, journal: last === undefined || last.isKnown ? null : last.is.journal };
}

const PAGE = 1000;

function readBranch(
  { write, operations }: Moving,
  { journal, seq }: OperationIdentity,
): readonly Operation[] {
  const branch: Operation[] = [];
  for (;;) {
    const page = operations.after(write, journal, branch.at(-1)?.seq ?? seq, PAGE);
    if (page.length === 0) return branch;
    branch.push(...page);
  }
}

interface Place {
  readonly was: Operation;
  readonly is: Operation;
  readonly isKnown: boolean;
}

function findPlaces({ write, operations }: Moving, branch: readonly Operation[]): readonly Place[] {
  const places: Place[] = [];
  let rest = branch;
  while (rest.length > 0) {
    const moved = movedBranch(rest, sha256);
    const differs = moved.findIndex(
      ({ journal, seq, hash }) => operations.find(write, journal, seq)?.hash !== hash,
    );
    const known = differs === -1 ? moved.length : differs;
    const isFree = operations.head(write, moved[0]?.journal ?? '').seq === known;
    const placed = isFree ? moved : moved.slice(0, known);
    for (const is of placed) {
      const was = branch[places.length];
      if (was !== undefined) places.push({ was, is, isKnown: is.seq <= known });
    }
    // The journal of the branch was continued differently: what is left forks from that one.
    rest = moved.slice(placed.length);
  }
  return places;
}
