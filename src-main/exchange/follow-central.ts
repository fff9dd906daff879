import { isDeepStrictEqual } from 'node:util';
import type { ConnectionState, ConnectionView } from '../../src-shared/contract/connection-view.ts';
import type { ExchangeReport, Vector } from '../../src-shared/domain/exchange.ts';
import type { Membership, Standing } from '../store/installation.ts';
import type { Store } from '../store/store.ts';
import { settingsView } from '../store/view-rows.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type CentralClient, centralClient } from './central-client.ts';
import { clockAheadMs } from './clock-ahead.ts';
import { exchangeOnce } from './exchange-once.ts';
import type { ExchangeOutcome } from './exchange-outcome.ts';
import { startExchanger } from './exchanger.ts';
import { type HistoryFilling, prepareFillingHistory } from './fill-history.ts';
import { healForks } from './heal-fork.ts';
import { notTakenJournals, operationsLackedBy } from './journal-standing.ts';
import type { Schedule } from './schedule.ts';
import { openToken, type Secrets } from './secrets.ts';
import { prepareStartFromSnapshot } from './start-from-snapshot.ts';
import { terminalExchangeStore } from './terminal-exchange-store.ts';

/** A terminal that follows one central, by one membership. */
export interface Following {
  readonly tryNow: () => void;
  readonly isOnline: () => boolean;
  /** How far central was last heard to hold each journal; null if never. */
  readonly held: () => Vector | null;
  /** Ends it, and writes down how it stood. */
  readonly stop: () => void;
}

export interface FollowDependencies {
  readonly terminal: Terminal;
  readonly fetch: typeof fetch;
  readonly secrets: Secrets;
  /** Wall time in milliseconds. */
  readonly now: () => number;
  readonly random: () => number;
  readonly schedule: Schedule;
  /** Told what came of each exchange, with the central that it was with. */
  readonly settled: (outcome: ExchangeOutcome, client: Pick<CentralClient, 'report'>) => void;
}

/** How it stands is written down when nothing has moved for this long, so that no tap waits for it. */
const KEEP_AFTER_MS = 5_000;

const NOTHING_LEFT = { notTakenHere: [], notTakenThere: [] };

/** Keeps a terminal in step with the central that it joined, and the screen informed. */
export function followCentral(membership: Membership, given: FollowDependencies): Following {
  const { terminal, fetch, secrets, now, random, schedule } = given;
  const { store } = terminal;
  const kept = terminal.settings().standing;
  let held: Vector | null = kept?.central ?? null;
  let lastExchange = kept?.lastExchange ?? null;
  let aheadMs: number | null = null;
  let notTaken: Pick<ExchangeReport, 'notTakenHere' | 'notTakenThere'> = NOTHING_LEFT;
  let state: () => ConnectionState = () => ({ is: 'connecting' });
  let filling: HistoryFilling | null = null;

  const show = () =>
    terminal.showConnection({
      state: state(),
      central: { address: membership.address, venueName: membership.venue.name },
      waiting: operationsLackedBy(held, store.vector()),
      lastExchange,
      clockAheadMs: aheadMs,
      tokenKept: membership.token.kept,
      notTaken: notTakenJournals({
        ...notTaken,
        notTakenHere: [...notTaken.notTakenHere, ...(filling?.notTaken() ?? [])],
      }),
      isFetchingVenue: lastExchange === null && settingsView(store.db) === null,
      history: historyView(store),
    });

  const standing = (): Standing => {
    const shown = state();
    return {
      central: held === null ? null : { ...held },
      lastExchange,
      offlineSince: shown.is === 'offline' ? shown.since : null,
    };
  };
  let written = kept;
  let callOffKeeping = () => {};
  const keep = () => {
    // An exchange of nothing is not worth a write.
    const { lastExchange: _, ...next } = standing();
    const { lastExchange: __, ...former } = written ?? { lastExchange: null };
    if (isDeepStrictEqual(next, former)) return;
    written = standing();
    // If it cannot be kept, the next start shows an older standing and the first exchange puts it right.
    terminal.keepConnection({ standing: written });
  };
  const keepSoon = () => {
    callOffKeeping();
    callOffKeeping = schedule(KEEP_AFTER_MS, keep);
  };

  const token = openToken(secrets, membership.token);
  if (token === null) {
    const since = now();
    state = () => ({ is: 'refused', since, code: 'token_lost' });
    show();
    return { tryNow: () => {}, isOnline: () => false, held: () => held, stop: () => {} };
  }

  const ended = new AbortController();
  const client = centralClient({ fetch, address: membership.address }, { token, signal: ended.signal });
  const timed: CentralClient['exchange'] = async (request) => {
    const sentAt = now();
    const answer = await client.exchange(request);
    aheadMs = clockAheadMs({ sentAt, answeredAt: now(), centralAt: answer.at });
    return answer;
  };
  // An old copy of the disk comes back while the terminal is off: once after each start is enough to look for a fork.
  let isOwnKnown = false;
  const exchangeStore = terminalExchangeStore(store, terminal.received);
  const startFromSnapshot = prepareStartFromSnapshot({ terminal, client });
  const exchangeNow = async (): Promise<ExchangeOutcome> => {
    const failed = await startFromSnapshot();
    if (failed !== null) return failed;
    show();
    return exchangeOnce({
      client: { exchange: timed },
      store: exchangeStore,
      heal: (notTaken, send) => healForks({ terminal, send, notTaken }),
      own: () => (isOwnKnown ? null : terminal.settings().journal),
      held,
      onHeld: (vector) => {
        held = vector;
      },
    });
  };
  const exchange = async (): Promise<ExchangeOutcome> => {
    const outcome = await exchangeNow();
    given.settled(outcome, client);
    return outcome;
  };
  filling = prepareFillingHistory({
    terminal,
    send: client.exchange,
    schedule,
    random,
    isOnline: () => state().is === 'online',
    held: () => held,
    onProgress: show,
  });
  const settled = (report: ExchangeReport | null) => {
    if (report !== null) {
      isOwnKnown = true;
      lastExchange = { at: now(), sent: report.sent, received: report.received };
      notTaken = report;
      filling.goOn();
    }
    show();
    keepSoon();
  };
  const exchanger = startExchanger({
    client,
    exchange,
    schedule,
    random,
    now,
    onSettled: settled,
    offlineSince: kept?.offlineSince ?? null,
  });
  state = exchanger.state;

  let seen = ownOperations(terminal);
  const unsubscribe = terminal.subscribe(() => {
    const count = ownOperations(terminal);
    if (count === seen) return;
    seen = count;
    exchanger.noticeChange();
    // While online the exchange that follows tells it.
    if (state().is !== 'online') show();
  });
  show();
  return {
    tryNow: exchanger.tryNow,
    isOnline: () => state().is === 'online',
    held: () => held,
    stop: () => {
      unsubscribe();
      exchanger.stop();
      filling.stop();
      ended.abort();
      callOffKeeping();
      keep();
    },
  };
}

function historyView(store: Store): ConnectionView['history'] {
  const missing = store.missingOperations();
  return missing === 0 ? null : { missing };
}

function ownOperations({ store, settings }: Terminal): number {
  return store.operations.head(store.db, settings().journal).seq;
}
