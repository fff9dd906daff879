import { backOffMs } from './back-off.ts';
import type { CentralClient } from './central-client.ts';
import type { Schedule } from './schedule.ts';
import { followWake } from './wake-stream.ts';

/** Terminals that lost one central together ask for it within this time, and not all at once. */
const SPREAD_MS = 1_000;
/** A stream that stood for less has failed: something on the way lets it begin and ends it. */
const LASTING_MS = 10_000;

/** The stream of wake events, kept open with a back-off of its own. */
export interface KeptStream {
  /** Opens it, unless it stands or waits to be tried again. */
  readonly open: () => void;
  readonly isUp: () => boolean;
  /** Stops trying to open it, since central is away; one that stands may stay. */
  readonly rest: () => void;
  readonly close: () => void;
}

/** @param onHint called when an exchange is due: the stream stands anew, says that there is more, or has ended. */
export function keepWakeStream(given: {
  readonly client: Pick<CentralClient, 'openWake'>;
  readonly schedule: Schedule;
  readonly random: () => number;
  readonly now: () => number;
  readonly onHint: () => void;
}): KeptStream {
  const { client, schedule, random, now, onHint } = given;
  let following: AbortController | null = null;
  let openedAt: number | null = null;
  let failures = 0;
  let isWaiting = false;
  let callOffRetry = () => {};
  let callOffHint = () => {};

  const stopWaiting = () => {
    callOffRetry();
    isWaiting = false;
  };
  const open = () => {
    if (following !== null || isWaiting) return;
    const attempt = new AbortController();
    following = attempt;
    const finish = () => {
      // Closed meanwhile, and perhaps opened anew.
      if (following !== attempt) return;
      const hasLasted = openedAt !== null && now() - openedAt >= LASTING_MS;
      failures = hasLasted ? 1 : failures + 1;
      if (openedAt !== null) callOffHint = schedule(random() * SPREAD_MS, onHint);
      following = null;
      openedAt = null;
      isWaiting = true;
      callOffRetry = schedule(backOffMs(failures, random()), () => {
        isWaiting = false;
        open();
      });
    };
    const onOpen = () => {
      if (following !== attempt) return;
      openedAt = now();
      onHint();
    };
    followWake({ client, schedule, signal: attempt.signal, onOpen, onMore: onHint }).then(finish, finish);
  };
  return {
    open,
    isUp: () => openedAt !== null,
    rest: () => {
      if (openedAt !== null) return;
      stopWaiting();
      following?.abort();
      following = null;
    },
    close: () => {
      stopWaiting();
      callOffHint();
      following?.abort();
      following = null;
      openedAt = null;
      failures = 0;
    },
  };
}
