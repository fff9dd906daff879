import type { Stamp } from './clock.ts';
import { GENESIS_HASH, operationHash, type Sha256 } from './journal.ts';
import type { LineState } from './line.ts';
import { interpret, type Operation } from './operation.ts';
import type { RecordState } from './record.ts';
import type { Register } from './register.ts';
import type { Sale } from './sale.ts';

/*
 * When yesterday's disk image is restored and the terminal writes on, its journal has two continuations. The branch that nobody
 * else has is written again as a journal of its own:
 *
 *   J  1 ── 2 ── 3 ── 4 ── 5          as central has it
 *            └── 3' ── 4'             written after the restore
 *   B  1 (was 3') ── 2 (was 4')       the branch, moved
 */

/**
 * The operations of a branch as a journal of their own, which follows from them alone: whoever moves the same branch, today or
 * after another restore, comes to the same operations, which are then passed over as known. Stamps keep their time and change
 * their journal, receipts are counted anew, and everything else stays, byte for byte where this version does not understand it.
 * @param branch the operations of one journal from where it forked, in order.
 */
export function movedBranch(branch: readonly Operation[], sha256: Sha256): readonly Operation[] {
  const [first] = branch;
  if (first === undefined) return [];
  const journal = branchJournal(first);
  const counted: Counted = { movedSeqs: new Map(), receipts: 0 };
  let previousHash = GENESIS_HASH;
  return branch.map(({ hash: _, ...operation }, index) => {
    const seq = index + 1;
    const body = movedBody(operation, counted);
    counted.movedSeqs.set(operation.seq, seq);
    const unsealed = {
      ...operation,
      journal,
      seq,
      stamp: movedStamp(operation.stamp, journal),
      body,
      previousHash,
    };
    previousHash = operationHash(unsealed, sha256);
    return { ...unsealed, hash: previousHash };
  });
}

/**
 * The journal of a branch: named by its first operation, and directly after the old journal as text. Stamps that differ only in
 * their journal are in its order, so that next to nothing changes its place.
 */
function branchJournal({ journal, hash }: Operation): string {
  const next = Math.min(Number.parseInt(journal.slice(0, 8), 16) + 1, 0xffffffff);
  const variant = ((Number.parseInt(hash.slice(7, 8), 16) & 3) | 8).toString(16);
  return `${next.toString(16).padStart(8, '0')}-${hash.slice(0, 4)}-8${hash.slice(4, 7)}-${variant}${hash.slice(8, 11)}-${hash.slice(11, 23)}`;
}

function movedStamp(stamp: Stamp, journal: string): Stamp {
  return `${stamp.slice(0, -journal.length)}${journal}`;
}

interface Counted {
  /** Where the operations so far are now, by where they were. */
  readonly movedSeqs: Map<number, number>;
  receipts: number;
}

function movedBody(operation: Omit<Operation, 'hash'>, counted: Counted): Operation['body'] {
  const draft = interpret(operation);
  if (draft === null) return operation.body;
  if (draft.type === 'sale.settled') {
    const { sale } = draft.body;
    return { ...operation.body, sale: { ...sale, ...nextReceipt(operation.journal, sale, counted) } };
  }
  if (draft.type === 'sale.refunded') {
    const { refund } = draft.body;
    return { ...operation.body, refund: { ...refund, ...nextReceipt(operation.journal, refund, counted) } };
  }
  if (!('undoes' in draft.body) || draft.body.undoes === undefined) return operation.body;
  const { undoes: _, ...body } = operation.body;
  const undoes = counted.movedSeqs.get(draft.body.undoes);
  // What was taken back before the fork is in the other journal, where `undoes` does not reach. It stays taken back all the same.
  return undoes === undefined ? body : { ...body, undoes };
}

function nextReceipt(
  journal: string,
  { receiptNumber, formerReceipt }: Pick<Sale, 'receiptNumber' | 'formerReceipt'>,
  counted: Counted,
) {
  counted.receipts += 1;
  return {
    receiptNumber: counted.receipts,
    formerReceipt: formerReceipt ?? { journal, receiptNumber },
  };
}

/** A record in which what one operation wrote bears the stamp that the operation has now. */
export function restampedRecord(state: RecordState, was: Stamp, is: Stamp): RecordState {
  return Object.fromEntries(
    Object.entries(state).map(([field, register]) => [field, restamped(register, was, is)]),
  );
}

/** The same for a line. */
export function restampedLine(state: LineState, was: Stamp, is: Stamp): LineState {
  return {
    origin: restamped(state.origin, was, is),
    holder: restamped(state.holder, was, is),
    note: restamped(state.note, was, is),
    seat: restamped(state.seat, was, is),
    corrected: restamped(state.corrected, was, is),
    adjusted: state.adjusted,
    settled: state.settled,
  };
}

function restamped<Written extends Register<unknown> | null>(
  register: Written,
  was: Stamp,
  is: Stamp,
): Written {
  return register?.stamp === was ? { ...register, stamp: is } : register;
}
