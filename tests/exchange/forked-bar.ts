import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { healForks } from '../../src-main/exchange/heal-fork.ts';
import { terminalExchangeStore } from '../../src-main/exchange/terminal-exchange-store.ts';
import type { Store } from '../../src-main/store/store.ts';
import { verifyStore } from '../../src-main/store/verify.ts';
import { openTerminal, type Terminal } from '../../src-main/terminal/terminal.ts';
import { nextStamp } from '../../src-shared/domain/clock.ts';
import {
  answerExchange,
  type ExchangeAnswer,
  type ExchangeReport,
  type ExchangeRequest,
  exchange,
} from '../../src-shared/domain/exchange.ts';
import { operationHash } from '../../src-shared/domain/journal.ts';
import type { Operation } from '../../src-shared/domain/operation.ts';
import { barOf } from '../commands/bar.ts';
import { comparableState } from '../domain/comparable-state.ts';
import { sha256 } from '../domain/sha256.ts';
import { venueByDefinition } from '../domain/venue-by-definition.ts';
import { diskImage, restoredStore } from '../store/disk-image.ts';
import { migrationsFolder } from '../store/opened-store.ts';
import { stateInRows } from '../store/state-in-rows.ts';
import type { SetClock } from '../terminal/opened-terminal.ts';

export const LIMIT = 7;

export type Send = (request: ExchangeRequest) => Promise<ExchangeAnswer>;

/** One call to another node. */
export function sendTo(store: Store): Send {
  const node = terminalExchangeStore(store, () => undefined);
  return (request) => answerExchange(node, request, LIMIT);
}

/** Exchanges once, as it comes. */
export function exchangeOnce(terminal: Terminal, send: Send): Promise<ExchangeReport> {
  const store = terminalExchangeStore(terminal.store, () => undefined);
  return exchange({ store, send, limit: LIMIT, own: terminal.settings().journal });
}

/** Exchanges, heals and exchanges again until nothing is left to heal. */
export async function exchangeAndHeal(terminal: Terminal, send: Send): Promise<void> {
  for (;;) {
    const { notTakenHere, notTakenThere } = await exchangeOnce(terminal, send);
    const notTaken = [...notTakenHere, ...notTakenThere];
    if (notTaken.length === 0) return;
    expect(await healForks({ terminal, send, notTaken }), 'a fork is healed').toBe(true);
  }
}

/** The bar on a disk that was made from an image, at work. */
export function restoredBar(image: Buffer, clock: SetClock) {
  const store = restoredStore(image);
  const terminal = openTerminal({
    store,
    now: () => clock.nowMs,
    newId: randomUUID,
    written: () => undefined,
  });
  return barOf(terminal, clock);
}

export function imageOf({ store }: Terminal): Buffer {
  return diskImage(store);
}

export function allOperations(store: Store): readonly Operation[] {
  return store.since({}, Number.MAX_SAFE_INTEGER);
}

/** That a store is sound: its chains, its rows by a rebuild, and its rows by the definition of what they mean. */
export function expectSound(store: Store): void {
  expect(verifyStore(store, { migrationsFolder }).faults).toEqual([]);
  expect(comparableState(stateInRows(store.db))).toEqual(venueByDefinition(allOperations(store)));
}

/** That two nodes hold the same operations and the same rows. */
export function expectEqual(left: Store, right: Store): void {
  expect(left.vector()).toEqual(right.vector());
  expect(comparableState(stateInRows(left.db))).toEqual(comparableState(stateInRows(right.db)));
}

/** The next operation of a terminal's journal, of a type that another version wrote. */
export function foreignOperation(
  { terminal, clock }: { readonly terminal: Terminal; readonly clock: SetClock },
  given: Pick<Operation, 'type' | 'v' | 'body'>,
): Operation {
  const { store } = terminal;
  const { terminal: id, journal } = terminal.settings();
  const head = store.operations.head(store.db, journal);
  const stamp = nextStamp({ latest: store.operations.latestStamp(store.db), nowMs: clock.nowMs, journal });
  const unsealed = {
    ...given,
    journal,
    seq: head.seq + 1,
    stamp,
    terminal: id,
    operator: null,
    at: clock.nowMs,
    previousHash: head.hash,
  };
  return { ...unsealed, hash: operationHash(unsealed, sha256) };
}
