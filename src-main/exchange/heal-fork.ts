import {
  type ExchangeAnswer,
  type ExchangeRequest,
  heldUpTo,
  type NotTaken,
  type Vector,
} from '../../src-shared/domain/exchange.ts';
import { GENESIS_HASH } from '../../src-shared/domain/journal.ts';
import type { Operation } from '../../src-shared/domain/operation.ts';
import type { Store } from '../store/store.ts';
import type { Terminal } from '../terminal/terminal.ts';

type Send = (request: ExchangeRequest) => Promise<ExchangeAnswer>;

/**
 * Heals what an exchange reported as forked, where this terminal wrote it: a disk image was restored, or two installations of
 * one image are at work. What only this terminal has moves to a journal of its own, and the next exchange brings the rest.
 * @param notTaken what the exchange reported, on either side.
 * @param send one call to the other node; a rejection leaves everything as it is.
 * @returns whether anything was moved, so that it is worth exchanging again at once.
 */
export async function healForks(given: {
  readonly terminal: Terminal;
  readonly send: Send;
  readonly notTaken: readonly NotTaken[];
}): Promise<boolean> {
  const { terminal, send, notTaken } = given;
  const forked = notTaken.filter(({ fault }) => fault.fault === 'fork').map(({ journal }) => journal);
  let hasMoved = false;
  for (const journal of new Set(forked)) {
    if (!isOwn(terminal, journal)) continue;
    const common = await findCommon({ store: terminal.store, send, journal });
    if (common !== null) hasMoved = terminal.moveBranch({ journal, seq: common }) > 0 || hasMoved;
  }
  return hasMoved;
}

function isOwn({ store, settings }: Terminal, journal: string): boolean {
  const { seq } = store.operations.head(store.db, journal);
  return store.operations.find(store.db, journal, seq)?.terminal === settings().terminal;
}

/** How far the first question about the other's history goes back; each further one goes back twice as far. */
const FIRST_STEP = 32;

/**
 * The last operation of a journal that both have, 0 when there is none. Null when the journal is not forked, or when it could
 * not be seen this time.
 */
async function findCommon(given: {
  readonly store: Store;
  readonly send: Send;
  readonly journal: string;
}): Promise<number | null> {
  const { store, journal } = given;
  const hashAt = (seq: number) =>
    seq === 0 ? GENESIS_HASH : store.operations.find(store.db, journal, seq)?.hash;
  const ask = await askAbout(given);
  let from = Math.min(store.operations.head(store.db, journal).seq, ask.heldThere);
  let page: readonly Operation[] = [];
  for (let step = FIRST_STEP; ; step *= 2) {
    from = Math.max(0, from - step);
    page = await ask.after(from);
    const [first] = page;
    if (first?.seq !== from + 1) return null;
    if (first.previousHash === hashAt(from)) break;
    if (from === 0) return null;
  }
  for (;;) {
    for (const { seq, hash } of page) {
      const known = hashAt(seq);
      if (known === undefined) return null;
      if (known !== hash) return seq - 1;
      from = seq;
    }
    if (from >= ask.heldThere) return null;
    page = await ask.after(from);
    if (page[0]?.seq !== from + 1) return null;
  }
}

/** Asks the other for one journal alone: of every other journal it is told that nothing is lacking. */
async function askAbout({
  store,
  send,
  journal,
}: {
  readonly store: Store;
  readonly send: Send;
  readonly journal: string;
}) {
  const lackingNothing = (vector: Vector): Vector =>
    Object.fromEntries(Object.keys(vector).map((known) => [known, Number.MAX_SAFE_INTEGER]));
  const ours = lackingNothing(store.vector());
  const { vector: theirs } = await send({ vector: ours, operations: [] });
  return {
    heldThere: heldUpTo(theirs, journal),
    after: async (seq: number): Promise<readonly Operation[]> => {
      const vector = { ...ours, ...lackingNothing(theirs), [journal]: seq };
      const { operations } = await send({ vector, operations: [] });
      return operations.filter((operation) => operation.journal === journal);
    },
  };
}
