import type { ConnectionState } from '../../src-shared/contract/connection-view.ts';
import type { ExchangeReport } from '../../src-shared/domain/exchange.ts';
import { backOffMs } from './back-off.ts';
import type { CentralClient } from './central-client.ts';
import type { ExchangeOutcome } from './exchange-outcome.ts';
import { keepWakeStream } from './keep-wake-stream.ts';
import type { Schedule } from './schedule.ts';

/** A change waits this long for others that come with it, so that a tap is on the screen before anything else is done with it. */
const GATHER_MS = 20;
/** While the stream stands, this only guards against a stream that says nothing. */
const SAFETY_MS = 5 * 60_000;
/** While it does not stand, central is asked instead. */
const ASKING_MS = 15_000;

export interface Exchanger {
  /** Something was written here. */
  readonly noticeChange: () => void;
  /** Tries at once, whatever it was waiting for: the machine woke up, the network came back, or a person asks for it. */
  readonly tryNow: () => void;
  readonly state: () => ConnectionState;
  /** Ends it for good; an exchange under way has no effect on the state any more. */
  readonly stop: () => void;
}

export interface ExchangerDependencies {
  readonly client: Pick<CentralClient, 'openWake'>;
  /** One exchange; see exchange-once.ts. */
  readonly exchange: () => Promise<ExchangeOutcome>;
  readonly schedule: Schedule;
  readonly random: () => number;
  /** Wall time in milliseconds. */
  readonly now: () => number;
  /** Told after each exchange, and whenever the state changed. The report is null when nothing went through. */
  readonly onSettled: (report: ExchangeReport | null) => void;
  /** How it stood when the terminal was last at work: it may have been offline since yesterday. */
  readonly offlineSince: number | null;
}

/**
 * Keeps a joined terminal in step with central, beside the work:
 *
 *                       change, wake event, safety timer, try now
 *               ┌───────────────────────────────────────────────────┐
 *               ▼                                                   │
 *   start ─▶ exchanging ──exchanged──▶ online, listening ───────────┤
 *             ▲      │  │                                           │
 *    back-off │      │  └──refused──▶ refused: waits for ──try now──┘
 *    is over, │      │                somebody to see to it
 *   wake event│   failed
 *     try now │      ▼
 *            offline: a change waits for the back-off like everything else
 *
 * One exchange at a time; what happens meanwhile makes it go again. The exchange alone decides about the state: when the
 * stream ends, an exchange shows whether central is there.
 */
export function startExchanger(given: ExchangerDependencies): Exchanger {
  const { schedule, random, now, onSettled } = given;
  const ended = new AbortController();
  let state: ConnectionState = { is: 'connecting' };
  let isRunning = false;
  let isWanted = false;
  let failures = 0;
  let callOff = () => {};
  let isSoon = false;
  const stream = keepWakeStream({ ...given, onHint: () => want(0) });

  const runIn = (afterMs: number, soon: boolean) => {
    callOff();
    isSoon = soon;
    callOff = schedule(afterMs, () => void run());
  };
  const want = (afterMs: number) => {
    if (ended.signal.aborted) return;
    if (isRunning) isWanted = true;
    else if (!isSoon || afterMs === 0) runIn(afterMs, true);
  };

  const run = async () => {
    callOff();
    isSoon = false;
    isRunning = true;
    isWanted = false;
    const outcome = await given.exchange();
    isRunning = false;
    if (!ended.signal.aborted) settle(outcome);
  };

  const settle = (outcome: ExchangeOutcome) => {
    if (outcome.is === 'exchanged') {
      failures = 0;
      state = { is: 'online' };
      stream.open();
      if (isWanted) runIn(GATHER_MS, true);
      else runIn(stream.isUp() ? SAFETY_MS : ASKING_MS, false);
    } else if (outcome.is === 'failed') {
      failures += 1;
      const since = state.is === 'offline' ? state.since : (knownSince() ?? now());
      state = { is: 'offline', since, because: outcome.because };
      stream.rest();
      runIn(Math.max(backOffMs(failures, random()), outcome.retryAfterMs ?? 0), false);
    } else {
      failures = 0;
      const since = state.is === 'refused' && state.code === outcome.code ? state.since : now();
      state = { is: 'refused', since, code: outcome.code };
      stream.close();
    }
    onSettled(outcome.is === 'exchanged' ? outcome.report : null);
  };
  /** Only the first failure after a start can go back to what was before it. */
  const knownSince = () => (state.is === 'connecting' ? given.offlineSince : null);

  runIn(0, true);
  return {
    noticeChange: () => {
      // Offline, the back-off decides: taps of a busy evening must not knock at a door that does not open.
      if (state.is === 'online' || state.is === 'connecting') want(GATHER_MS);
    },
    tryNow: () => {
      failures = 0;
      // After a sleep the stream may stand at this end alone.
      stream.close();
      want(0);
    },
    state: () => state,
    stop: () => {
      ended.abort();
      callOff();
      stream.close();
    },
  };
}
