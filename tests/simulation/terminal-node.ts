import { isDeepStrictEqual } from 'node:util';
import SqliteDatabase from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { CentralCallFailed } from '../../src-main/exchange/central-call.ts';
import type { CentralClient } from '../../src-main/exchange/central-client.ts';
import { exchangeOnce } from '../../src-main/exchange/exchange-once.ts';
import { startExchanger } from '../../src-main/exchange/exchanger.ts';
import { healForks } from '../../src-main/exchange/heal-fork.ts';
import { operationsLackedBy } from '../../src-main/exchange/journal-standing.ts';
import type { Schedule } from '../../src-main/exchange/schedule.ts';
import { terminalExchangeStore } from '../../src-main/exchange/terminal-exchange-store.ts';
import * as schema from '../../src-main/store/schema.ts';
import { createStore, type Store } from '../../src-main/store/store.ts';
import { openTerminal, type Terminal } from '../../src-main/terminal/terminal.ts';
import type { ExchangeRequest, Vector } from '../../src-shared/domain/exchange.ts';
import type { VenueSnapshot } from '../../src-shared/domain/snapshot.ts';
import type { Heard } from './network.ts';

/** A terminal that is switched on. */
export interface TerminalNode {
  readonly terminal: Terminal;
  /** What its disk holds at this moment. */
  readonly image: () => Buffer;
  /** Whether it has something to do before time goes on. */
  readonly isBusy: () => boolean;
  /** Operations that it believes central lacks. */
  readonly waiting: () => number;
  readonly isOnline: () => boolean;
  /** The network came back, or a person asks for it. */
  readonly tryNow: () => void;
  /** Central says that there is more. */
  readonly wake: () => void;
  /** Switches it off without a warning. What was on the way back to it is lost. */
  readonly switchOff: () => void;
}

export interface TerminalOutside {
  readonly now: () => number;
  readonly newId: () => string;
  readonly random: () => number;
  readonly schedule: Schedule;
  readonly call: (request: ExchangeRequest, hear: (heard: Heard) => void) => void;
  /** Whether the stream of wake events can be opened. */
  readonly hasStream: () => boolean;
}

/**
 * Switches a terminal on: the store, the terminal and its exchange with central as they are in the app, on a disk, with
 * everything outside of them made up.
 * @param snapshot for a disk that is new: what it starts from, if not from nothing.
 * @param through how its store is changed, for tests of the simulation itself.
 */
export function switchOn(given: {
  readonly disk: Buffer;
  readonly outside: TerminalOutside;
  readonly snapshot?: VenueSnapshot | null;
  readonly through?: (store: Store) => Store;
}): TerminalNode {
  const { outside, through = (store) => store } = given;
  const sqlite = new SqliteDatabase(given.disk);
  sqlite.pragma('foreign_keys = ON');
  const store = through(createStore({ sqlite, orm: drizzle(sqlite, { schema }) }));
  if (given.snapshot) store.adoptSnapshot(given.snapshot);
  // As `openStore` does at each start.
  store.adoptUnderstood();
  const { now, newId, random } = outside;
  const terminal = openTerminal({ store, now, newId, written: () => undefined });

  let isOn = true;
  let working = 0;
  let listening = 0;
  const schedule: Schedule = (afterMs, act) => outside.schedule(afterMs, () => isOn && act());
  const work = async <Result>(act: () => Promise<Result>): Promise<Result> => {
    working += 1;
    try {
      return await act();
    } finally {
      working -= 1;
    }
  };
  const exchange: CentralClient['exchange'] = async (request) => {
    listening += 1;
    const heard = await new Promise<Heard>((resolve) => {
      outside.call(request, (told) => {
        if (!isOn) return;
        listening -= 1;
        resolve(told);
      });
    });
    if (heard.is === 'answered')
      return {
        ...heard.answer,
        operations: [...heard.answer.operations],
        notTaken: [...heard.answer.notTaken],
        protocol: 1,
        at: now(),
      };
    if (heard.is === 'no_answer') throw new CentralCallFailed({ is: 'no_answer' });
    throw new CentralCallFailed({
      is: 'refused',
      refusal: { code: heard.code, message: '' },
      retryAfterMs: null,
    });
  };

  // From here to `startExchanger` it is what follow-central.ts does for the same call made over HTTP.
  let held: Vector | null = terminal.settings().standing?.central ?? null;
  let isOwnKnown = false;
  const exchangeStore = terminalExchangeStore(store, terminal.received);
  const streams = new Set<ReadableStreamDefaultController<Uint8Array>>();
  const openWake: CentralClient['openWake'] = (signal) => {
    if (!outside.hasStream()) return Promise.reject(new CentralCallFailed({ is: 'no_answer' }));
    return Promise.resolve(
      new ReadableStream({
        start: (controller) => {
          streams.add(controller);
          signal.addEventListener('abort', () => {
            streams.delete(controller);
            controller.error(signal.reason);
          });
        },
      }),
    );
  };
  const exchanger = startExchanger({
    client: { openWake },
    exchange: () =>
      work(async () => {
        const outcome = await exchangeOnce({
          client: { exchange },
          store: exchangeStore,
          heal: (notTaken, send) => healForks({ terminal, send, notTaken }),
          own: () => (isOwnKnown ? null : terminal.settings().journal),
          held,
          onHeld: (vector) => {
            held = vector;
          },
        });
        // What of it did not come through comes after the next exchange.
        if (outcome.is === 'exchanged') await fillHistory(store, exchange).catch(passOver);
        return outcome;
      }),
    schedule,
    random,
    now,
    offlineSince: null,
    onSettled: (report) => {
      if (report === null) return;
      isOwnKnown = true;
      terminal.keepConnection({ standing: { central: held, lastExchange: null, offlineSince: null } });
    },
  });
  const ownOperations = () => store.operations.head(store.db, terminal.settings().journal).seq;
  let seen = ownOperations();
  const stopListening = terminal.subscribe(() => {
    const count = ownOperations();
    if (count !== seen) exchanger.noticeChange();
    seen = count;
  });

  const event = new TextEncoder().encode('event: more\ndata:\n\n');
  return {
    terminal,
    image: () => sqlite.serialize(),
    isBusy: () => isOn && working > listening,
    waiting: () => operationsLackedBy(held, store.vector()),
    isOnline: () => exchanger.state().is === 'online',
    tryNow: exchanger.tryNow,
    wake: () => {
      for (const stream of streams) stream.enqueue(event);
    },
    switchOff: () => {
      isOn = false;
      stopListening();
      exchanger.stop();
      sqlite.close();
    },
  };
}

/** Asks for what a snapshot left out, until it is all here. */
async function fillHistory(store: Store, exchange: CentralClient['exchange']): Promise<void> {
  for (;;) {
    const vector = store.missingHistory();
    if (vector === null) return;
    const { operations } = await exchange({ vector, operations: [] });
    store.fillHistory(operations);
    // A journal that is new comes first; the exchange takes it in, and what is missing comes after the next one.
    if (isDeepStrictEqual(store.missingHistory(), vector)) return;
  }
}

function passOver(error: unknown): void {
  if (!(error instanceof CentralCallFailed)) throw error;
}
