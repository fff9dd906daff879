import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { backOffMs } from '../../src-main/exchange/back-off.ts';
import { CentralCallFailed } from '../../src-main/exchange/central-call.ts';
import type { ExchangeOutcome } from '../../src-main/exchange/exchange-outcome.ts';
import { startExchanger } from '../../src-main/exchange/exchanger.ts';
import { heldTimers } from './linked-terminal.ts';

const DONE: ExchangeOutcome = {
  is: 'exchanged',
  report: { sent: 0, received: 0, notTakenHere: [], notTakenThere: [] },
};
const AWAY: ExchangeOutcome = { is: 'failed', because: 'no_answer', retryAfterMs: null };
const REVOKED: ExchangeOutcome = { is: 'refused', code: 'revoked' };

const SAFETY_MS = 300_000;
const ASKING_MS = 15_000;

/** An exchanger whose exchanges and timers are in the hands of the test. */
function started(given: { readonly offlineSince?: number } = {}) {
  const timers = heldTimers();
  const exchanges: PromiseWithResolvers<ExchangeOutcome>[] = [];
  const streams: { push: (text: string) => void; end: () => void; signal: AbortSignal }[] = [];
  let canStream = true;
  const clock = { nowMs: 1_000_000 };
  const exchanger = startExchanger({
    client: {
      openWake: (signal) => {
        if (!canStream) return Promise.reject(new CentralCallFailed({ is: 'no_answer' }));
        const stream = new TransformStream<Uint8Array, Uint8Array>();
        const writer = stream.writable.getWriter();
        const end = () => void writer.abort().catch(() => undefined);
        signal.addEventListener('abort', end);
        streams.push({
          push: (text) => void writer.write(new TextEncoder().encode(text)).catch(() => undefined),
          end,
          signal,
        });
        return Promise.resolve(stream.readable);
      },
    },
    exchange: () => {
      const exchange = Promise.withResolvers<ExchangeOutcome>();
      exchanges.push(exchange);
      return exchange.promise;
    },
    schedule: timers.schedule,
    random: () => 1,
    now: () => clock.nowMs,
    onSettled: () => undefined,
    offlineSince: given.offlineSince ?? null,
  });
  onTestFinished(exchanger.stop);
  const settle = async (outcome: ExchangeOutcome) => {
    exchanges.at(-1)?.resolve(outcome);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return {
    exchanger,
    timers,
    clock,
    settle,
    streams,
    count: () => exchanges.length,
    refuseStreams: () => {
      canStream = false;
    },
    /** Online, with its stream standing and nothing due but the safety exchange. */
    online: async () => {
      timers.elapse(0);
      await settle(DONE);
      timers.elapse(0);
      await settle(DONE);
      expect(exchanger.state()).toEqual({ is: 'online' });
    },
  };
}

describe('an exchanger', () => {
  it('exchanges at its start, then when its stream stands, and then only to be safe', async () => {
    const { exchanger, timers, count, settle } = started();
    expect(exchanger.state()).toEqual({ is: 'connecting' });
    expect(count()).toBe(0);
    timers.elapse(0);
    await settle(DONE);
    expect(count()).toBe(1);
    timers.elapse(0);
    await settle(DONE);
    expect(count()).toBe(2);
    expect(timers.waiting()).toEqual([55_000, SAFETY_MS]);
  });

  it('asks more often while no stream stands', async () => {
    const { timers, settle, refuseStreams } = started();
    refuseStreams();
    timers.elapse(0);
    await settle(DONE);
    expect(timers.waiting()).toEqual([1_000, ASKING_MS]);
    timers.elapse(1_000);
    await new Promise((resolve) => setImmediate(resolve));
    expect(timers.waiting()).toEqual([2_000, ASKING_MS]);
  });

  it('gathers changes that come together into one exchange, and makes one more for those that come during it', async () => {
    const { exchanger, timers, count, settle, online } = started();
    await online();
    for (let n = 0; n < 5; n += 1) exchanger.noticeChange();
    expect(count()).toBe(2);
    timers.elapse(20);
    expect(count()).toBe(3);
    exchanger.noticeChange();
    exchanger.noticeChange();
    expect(count()).toBe(3);
    await settle(DONE);
    timers.elapse(20);
    expect(count()).toBe(4);
    await settle(DONE);
    expect(timers.elapse(20)).toBe(false);
  });

  it('exchanges as soon as the stream says that there is more, and once when it ends', async () => {
    const { timers, count, settle, streams, online } = started();
    await online();
    streams[0]?.push(': beat\n\nevent: other\ndata: x\n\n');
    await new Promise((resolve) => setImmediate(resolve));
    expect(timers.elapse(0)).toBe(false);
    streams[0]?.push('event: more\ndata: \n\n');
    await vi.waitFor(() => expect(timers.elapse(0)).toBe(true));
    expect(count()).toBe(3);
    await settle(DONE);
    streams[0]?.end();
    await vi.waitFor(() => expect(timers.waiting()).toContain(1_000));
    timers.elapse(1_000);
    timers.elapse(0);
    expect(count()).toBe(4);
  });

  it('takes a stream that has been silent for two heartbeats for dead', async () => {
    const { timers, streams, online } = started();
    await online();
    expect(streams[0]?.signal.aborted).toBe(false);
    timers.elapse(55_000);
    expect(streams[0]?.signal.aborted).toBe(true);
  });

  it('waits longer and longer while central is away, whatever is tapped, and keeps saying since when', async () => {
    const { exchanger, timers, clock, count, settle } = started();
    timers.elapse(0);
    for (const waitMs of [1_000, 2_000, 4_000, 8_000, 16_000, 20_000, 20_000, 20_000]) {
      await settle(AWAY);
      clock.nowMs += waitMs;
      expect(exchanger.state()).toEqual({ is: 'offline', since: 1_000_000, because: 'no_answer' });
      exchanger.noticeChange();
      expect(timers.waiting()).toEqual([waitMs]);
      timers.elapse();
    }
    expect(count()).toBe(9);
    await settle(DONE);
    expect(exchanger.state()).toEqual({ is: 'online' });
  });

  it('waits as long as central asks for', async () => {
    const { timers, settle } = started();
    timers.elapse(0);
    await settle({ is: 'failed', because: 'central_busy', retryAfterMs: 30_000 });
    expect(timers.waiting()).toEqual([30_000]);
  });

  it('tries at once when it is told to, also while it waits', async () => {
    const { exchanger, timers, count, settle } = started();
    timers.elapse(0);
    for (let n = 0; n < 6; n += 1) {
      await settle(AWAY);
      timers.elapse();
    }
    await settle(AWAY);
    const before = count();
    exchanger.tryNow();
    timers.elapse(0);
    expect(count()).toBe(before + 1);
  });

  it('was offline since before its start, unless it was online meanwhile', async () => {
    const { exchanger, timers, clock, settle } = started({ offlineSince: 5 });
    timers.elapse(0);
    await settle(AWAY);
    expect(exchanger.state()).toMatchObject({ since: 5 });
    timers.elapse();
    await settle(DONE);
    exchanger.tryNow();
    timers.elapse(0);
    clock.nowMs = 2_000_000;
    await settle(AWAY);
    expect(exchanger.state()).toMatchObject({ since: 2_000_000 });
  });

  it('is silent once it was refused, until somebody tries again', async () => {
    const { exchanger, timers, count, settle, streams, online } = started();
    await online();
    exchanger.noticeChange();
    timers.elapse(20);
    await settle(REVOKED);
    expect(exchanger.state()).toEqual({ is: 'refused', since: 1_000_000, code: 'revoked' });
    expect(streams[0]?.signal.aborted).toBe(true);
    exchanger.noticeChange();
    expect(timers.waiting()).toEqual([]);
    exchanger.tryNow();
    timers.elapse(0);
    expect(count()).toBe(4);
    await settle(DONE);
    expect(exchanger.state()).toEqual({ is: 'online' });
  });

  it('does nothing any more once it was stopped', async () => {
    const { exchanger, timers, settle, streams, online } = started();
    await online();
    exchanger.noticeChange();
    timers.elapse(20);
    exchanger.stop();
    await settle(AWAY);
    exchanger.noticeChange();
    exchanger.tryNow();
    expect(timers.waiting()).toEqual([]);
    expect(streams[0]?.signal.aborted).toBe(true);
    expect(exchanger.state()).toEqual({ is: 'online' });
  });
});

it('backs off with full jitter, at most twenty seconds', () => {
  expect([1, 2, 3, 7, 100, 5_000].map((failures) => backOffMs(failures, 0.5))).toEqual([
    500, 1_000, 2_000, 10_000, 10_000, 10_000,
  ]);
  expect(backOffMs(9, 0)).toBe(0);
});
