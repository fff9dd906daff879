import { createParser } from 'eventsource-parser';
import { WAKE_EVENT, WAKE_HEARTBEAT_MS } from '../../src-shared/contract/exchange.ts';
import type { CentralClient } from './central-client.ts';
import type { Schedule } from './schedule.ts';

/** A heartbeat may be late, two are not: the connection is open at this end alone. */
const SILENCE_MS = WAKE_HEARTBEAT_MS * 2 + 5_000;

/**
 * Listens to central's stream until it ends, goes silent or is stopped by the signal. Rejects only if it could not be opened.
 * @param onOpen called once it stands: what central got before that is not told by it.
 */
export async function followWake(given: {
  readonly client: Pick<CentralClient, 'openWake'>;
  readonly schedule: Schedule;
  readonly signal: AbortSignal;
  readonly onOpen: () => void;
  readonly onMore: () => void;
}): Promise<void> {
  const { client, schedule, signal, onOpen, onMore } = given;
  const silence = new AbortController();
  let cancel = () => {};
  const heard = () => {
    cancel();
    cancel = schedule(SILENCE_MS, () => silence.abort());
  };
  const body = await client.openWake(AbortSignal.any([signal, silence.signal]));
  onOpen();
  const parser = createParser({
    onEvent: ({ event }) => {
      if (event === WAKE_EVENT) onMore();
    },
  });
  const decoder = new TextDecoder();
  try {
    heard();
    for await (const piece of body) {
      heard();
      parser.feed(decoder.decode(piece, { stream: true }));
    }
  } catch {
    // However it ended, the exchange that follows shows whether central is there.
  } finally {
    cancel();
  }
}
