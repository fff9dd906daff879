import type { ChainFault } from './journal.ts';
import type { Operation } from './operation.ts';

/** For each journal, the sequence number of the last operation that somebody holds. */
export type Vector = Readonly<Record<string, number>>;

/** An operation from elsewhere that could not be taken in. The rest of its journal has to wait for what is missing. */
export interface NotTaken {
  readonly journal: string;
  readonly seq: number;
  readonly fault: ChainFault;
}

/** The operations of one venue, as the exchange needs them, wherever they are kept. */
export interface ExchangeStore {
  readonly vector: () => Promise<Vector>;
  /**
   * Takes in operations, in any order of journals, as one transaction. Those known are passed over, so that delivery may
   * repeat; those of one journal must follow each other.
   */
  readonly append: (given: readonly Operation[]) => Promise<readonly NotTaken[]>;
  /** Up to `limit` operations that the holder of the vector lacks, in sequence within each journal. */
  readonly since: (vector: Vector, limit: number) => Promise<readonly Operation[]>;
}

/** How far somebody has a journal. A vector comes from elsewhere: only its own keys count. */
export function heldUpTo(vector: Vector, journal: string): number {
  return Object.hasOwn(vector, journal) ? (vector[journal] ?? 0) : 0;
}

/** What one side says: how far it has each journal, and operations that it believes the other lacks. */
export interface ExchangeRequest {
  readonly vector: Vector;
  readonly operations: readonly Operation[];
}

/** What the other answers: the same, and which of the operations it could not take in. */
export interface ExchangeAnswer extends ExchangeRequest {
  readonly notTaken: readonly NotTaken[];
}

/** What an exchange came to. `notTaken` there are own operations that the other refused; here, the other's that were refused. */
export interface ExchangeReport {
  readonly sent: number;
  readonly received: number;
  readonly notTakenThere: readonly NotTaken[];
  readonly notTakenHere: readonly NotTaken[];
}

/** Answers one call: takes in what was sent, then says what it holds and what the other lacks. Repeating a call is harmless. */
export async function answerExchange(
  store: ExchangeStore,
  request: ExchangeRequest,
  limit: number,
): Promise<ExchangeAnswer> {
  const notTaken = await store.append(request.operations);
  return { vector: await store.vector(), operations: await store.since(request.vector, limit), notTaken };
}

/**
 * Exchanges with another node, in pages, until neither lacks anything that the other would take. Any two nodes may do it, and
 * either may fail between any two calls: what was applied stays, and the next exchange goes on from there.
 * @param send one call to the other node; a rejection ends the exchange with it.
 * @param limit the most operations that travel in one direction at a time; at least two.
 * @param own the journal that this node writes. Its last operation is asked for again: two continuations of one journal may be
 *   equally long, and then only their content tells that it has forked.
 * @param held how far the other was last known to hold each journal: what it lacks then travels with the first call. It may
 * have lost some since.
 */
export async function exchange(given: {
  readonly store: ExchangeStore;
  readonly send: (request: ExchangeRequest) => Promise<ExchangeAnswer>;
  readonly limit: number;
  readonly own: string | null;
  readonly held?: Vector | null;
}): Promise<ExchangeReport> {
  const { store, send, limit, own } = given;
  const report = { sent: 0, received: 0, notTakenThere: [] as NotTaken[], notTakenHere: [] as NotTaken[] };
  let theirs = given.held ?? null;
  for (let isHeldNow = false; ; isHeldNow = true) {
    const operations: readonly Operation[] =
      theirs === null ? [] : await store.since(without(theirs, report.notTakenThere), limit);
    const held = await store.vector();
    const asked = without(own === null ? held : beforeLast(held, own), report.notTakenHere);
    const answer = await send({ vector: asked, operations });
    const notTakenHere = await store.append(answer.operations);
    const isNews = ({ journal, seq }: Pick<Operation, 'journal' | 'seq'>) => seq > heldUpTo(held, journal);
    const news = answer.operations.filter(isNews);
    report.sent += operations.length - answer.notTaken.length;
    report.received += news.length - notTakenHere.filter(isNews).length;
    // After a first call by what was held before, a gap is only what the other has lost since: it is sent again from there.
    report.notTakenThere.push(...answer.notTaken.filter(({ fault }) => isHeldNow || fault.fault !== 'gap'));
    report.notTakenHere.push(...notTakenHere);
    theirs = answer.vector;
    const lacksNothing = (await store.since(without(theirs, report.notTakenThere), 1)).length === 0;
    if (news.length === 0 && lacksNothing) return report;
  }
}

/** A vector that asks for the last operation of one journal again. */
function beforeLast(vector: Vector, journal: string): Vector {
  return { ...vector, [journal]: Math.max(0, heldUpTo(vector, journal) - 1) };
}

/** A vector that no longer asks for journals which are broken for one side: the rest must go on without them. */
function without(vector: Vector, broken: readonly NotTaken[]): Vector {
  const passedOver = broken.map(({ journal }) => [journal, Number.MAX_SAFE_INTEGER] as const);
  return { ...vector, ...Object.fromEntries(passedOver) };
}
