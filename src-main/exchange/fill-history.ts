import type { NotTaken, Vector } from '../../src-shared/domain/exchange.ts';
import type { Operation } from '../../src-shared/domain/operation.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { backOffMs } from './back-off.ts';
import type { CentralClient } from './central-client.ts';
import { outcomeOf } from './exchange-outcome.ts';
import type { Schedule } from './schedule.ts';

/** So many operations are taken in at once, and then taps have their turn: this much is done within a frame. */
const PORTION = 50;
const PORTION_REST_MS = 15;
/** Long enough that the log is moved into the file between two pages (checkpoint.ts), and not while a tap waits for it. */
const PAGE_REST_MS = 2_000;
/** At first the screen is busy with the floor that has just come. */
const FIRST_REST_MS = 500;

/** The history that a snapshot left out, on its way here behind the work. */
export interface HistoryFilling {
  /** An exchange went through: fetches on, unless it does so already or nothing is missing. */
  readonly goOn: () => void;
  /** What of it does not fit to the snapshot. The rest goes on without it. */
  readonly notTaken: () => readonly NotTaken[];
  readonly stop: () => void;
}

/**
 * Fetches the missing history page by page, with rests in which taps and exchanges have their turn. It asks only while central is
 * there, and leaves it to the exchange to find that out; where it was is in the store, so that it goes on there after a restart.
 * Journals come from their first operation on, since each operation proves the one before it.
 */
export function prepareFillingHistory(given: {
  readonly terminal: Pick<Terminal, 'store' | 'received'>;
  readonly send: CentralClient['exchange'];
  readonly schedule: Schedule;
  readonly random: () => number;
  readonly isOnline: () => boolean;
  /** Every journal that central is known to hold. */
  readonly held: () => Vector | null;
  /** Told after each page. */
  readonly onProgress: () => void;
}): HistoryFilling {
  const { terminal, send, schedule, random, isOnline, held, onProgress } = given;
  const { store, received } = terminal;
  const broken = new Map<string, NotTaken>();
  let isUnderWay = false;
  let isStopped = false;
  let failures = 0;
  let callOff = () => {};

  const later = (afterMs: number, act: () => void) => {
    callOff = schedule(afterMs, act);
  };
  const rest = (afterMs: number) => new Promise<void>((rested) => later(afterMs, rested));

  const fetchPage = async (): Promise<void> => {
    const lacking = lackingHere();
    if (isStopped || lacking === null || !isOnline()) {
      isUnderWay = false;
      return;
    }
    let restMs = PAGE_REST_MS;
    try {
      const { operations } = await send({ vector: lacking, operations: [] });
      const isNews = await takeIn(operations);
      if (isStopped) return;
      // Central may have lost what it once had; then there is no hurry to ask for it again.
      failures = isNews ? 0 : failures + 1;
      if (!isNews) restMs = Math.max(PAGE_REST_MS, backOffMs(failures, random()));
    } catch (error) {
      if (isStopped) return;
      const outcome = outcomeOf(error);
      failures += 1;
      const wantedMs = outcome.is === 'failed' ? (outcome.retryAfterMs ?? 0) : 0;
      restMs = Math.max(PAGE_REST_MS, backOffMs(failures, random()), wantedMs);
    }
    onProgress();
    later(restMs, () => void fetchPage());
  };

  /** What to ask with: of journals that are whole here, or not to be had, it says that nothing is lacking. */
  const lackingHere = (): Vector | null => {
    const missing = store.missingHistory();
    if (missing === null) return null;
    const nothing = (journals: Iterable<string>) =>
      Object.fromEntries([...journals].map((journal) => [journal, Number.MAX_SAFE_INTEGER]));
    const asked = { ...nothing(Object.keys(held() ?? {})), ...missing, ...nothing(broken.keys()) };
    return Object.values(asked).every((seq) => seq === Number.MAX_SAFE_INTEGER) ? null : asked;
  };

  const takeIn = async (operations: readonly Operation[]): Promise<boolean> => {
    const before = store.missingOperations();
    for (let from = 0; from < operations.length; from += PORTION) {
      if (from > 0) await rest(PORTION_REST_MS);
      if (isStopped) break;
      const portion = operations.slice(from, from + PORTION);
      const { notTaken, touched } = store.fillHistory(portion);
      for (const one of notTaken) if (!broken.has(one.journal)) broken.set(one.journal, one);
      received(touched, portion);
    }
    return store.missingOperations() < before;
  };

  return {
    goOn: () => {
      if (isUnderWay || isStopped || store.missingHistory() === null) return;
      isUnderWay = true;
      later(FIRST_REST_MS, () => void fetchPage());
    },
    notTaken: () => [...broken.values()],
    stop: () => {
      isStopped = true;
      callOff();
    },
  };
}
