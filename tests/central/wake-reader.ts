import { onTestFinished } from 'vitest';
import { TERMINAL_PATHS, WAKE_EVENT } from '../../src-shared/contract/exchange.ts';
import type { Member, StartedCentral } from './started-central.ts';

/** A terminal's wake stream that is open. */
export interface WakeReader {
  /** Resolves with the next wake-up, true, or with the end of the stream, false. */
  readonly next: () => Promise<boolean>;
}

export async function openWakeStream(
  central: StartedCentral,
  { token }: Pick<Member, 'token'>,
): Promise<WakeReader> {
  const ended = new AbortController();
  onTestFinished(() => ended.abort());
  const response = await fetch(new URL(TERMINAL_PATHS.wake, central.url), {
    headers: { authorization: `Bearer ${token}` },
    signal: ended.signal,
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!response.ok || reader === undefined) throw new Error(`There is no stream: ${response.status}`);
  let unread = '';
  const readUntil = async (wanted: string) => {
    for (;;) {
      const at = unread.indexOf(wanted);
      if (at >= 0) {
        unread = unread.slice(at + wanted.length);
        return true;
      }
      // A stream that breaks has ended too.
      const part = await reader.read().catch(() => ({ done: true, value: undefined }));
      if (part.done) return false;
      unread += part.value;
    }
  };
  await readUntil(': listening');
  return { next: () => readUntil(`event: ${WAKE_EVENT}`) };
}
