import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CentralDatabase } from '../../src-central/store/database.ts';
import {
  answerExchange,
  type ExchangeAnswer,
  type ExchangeRequest,
  type ExchangeStore,
  exchange,
} from '../../src-shared/domain/exchange.ts';
import type { Operation } from '../../src-shared/domain/operation.ts';
import { arbitraryPlay, historyOf } from '../domain/arbitrary-operations.ts';
import { journalWriter } from '../domain/journal-writer.ts';
import { addedLine, sampleId, TABLE_A } from '../domain/samples.ts';
import { newTerminalStore, newVenueStore, openCentral } from './exchange-stores.ts';

let central: CentralDatabase;
beforeAll(async () => {
  central = await openCentral();
});
afterAll(() => central.close());

const LIMIT = 7;

type Send = (request: ExchangeRequest) => Promise<ExchangeAnswer>;

const sendTo =
  (store: ExchangeStore): Send =>
  (request) =>
    answerExchange(store, request, LIMIT);

describe('an exchange', () => {
  it('brings two nodes to the same operations, page by page, and says how many travelled', async () => {
    const [here, there] = [newTerminalStore(), newTerminalStore()];
    const [mine, theirs] = [orders(1, 20), orders(2, 3)];
    await here.append(mine);
    await there.append(theirs);

    const report = await exchange({ store: here, send: sendTo(there), limit: LIMIT, own: null });

    expect(report).toEqual({ sent: 20, received: 3, notTakenThere: [], notTakenHere: [] });
    expect(await there.vector()).toEqual(await here.vector());
    expect(await exchange({ store: here, send: sendTo(there), limit: LIMIT, own: null })).toMatchObject({
      sent: 0,
      received: 0,
    });
  });

  it('sends what the other lacks with the first call when it knows how far the other was', async () => {
    const [here, there] = [newTerminalStore(), newTerminalStore()];
    await here.append(orders(1, 3));
    const calls: number[] = [];
    const send: Send = (request) => {
      calls.push(request.operations.length);
      return sendTo(there)(request);
    };
    expect(await exchange({ store: here, send, limit: LIMIT, own: null, held: {} })).toMatchObject({
      sent: 3,
    });
    expect(calls).toEqual([3]);
  });

  it('sends again what the other has lost since it was last heard', async () => {
    const [here, there] = [newTerminalStore(), newTerminalStore()];
    const mine = orders(1, 5);
    await here.append(mine);
    await there.append(mine.slice(0, 1));
    const held = { [journalWriter(1).journal]: 4 };
    const report = await exchange({ store: here, send: sendTo(there), limit: LIMIT, own: null, held });
    expect(report.notTakenThere).toEqual([]);
    expect(await there.vector()).toEqual(await here.vector());
  });

  it('goes on without a journal that was continued in two ways, and says so', async () => {
    const [here, there] = [newTerminalStore(), newTerminalStore()];
    await here.append([...orders(1, 2), ...orders(2, 2)]);
    await there.append([...orders(1, 3, 50), ...orders(3, 2)]);

    const report = await exchange({ store: here, send: sendTo(there), limit: LIMIT, own: null });

    const fork = { fault: 'fork' };
    expect(report.notTakenHere.map(({ fault }) => fault)).toContainEqual(fork);
    expect(report).toMatchObject({ sent: 2, received: 2 });
    for (const n of [2, 3]) {
      const { journal } = journalWriter(n);
      expect((await here.vector())[journal]).toBe(2);
      expect((await there.vector())[journal]).toBe(2);
    }
  });

  it('brings terminals that wrote apart to the same operations through central, over a network that loses calls and answers and repeats them', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPlay, fc.infiniteStream(fc.nat(9)), async (play, fates) => {
        const hub = await newVenueStore(central);
        const { operations } = historyOf(play);
        const terminals = await Promise.all(
          [...Map.groupBy(operations, ({ journal }) => journal).values()].map(async (own) => {
            const store = newTerminalStore();
            await store.append(own);
            return store;
          }),
        );
        const send = over(sendTo(hub), () => fates.next().value ?? 9);
        // Everybody gives to central, then everybody takes.
        for (const store of [...terminals, ...terminals])
          await insist(() => exchange({ store, send, limit: LIMIT, own: null }));

        const whole = await hub.vector();
        expect(Object.values(whole).reduce((sum, seq) => sum + seq, 0)).toBe(operations.length);
        for (const store of terminals) expect(await store.vector()).toEqual(whole);
      }),
      { numRuns: 15 },
    );
  }, 120_000);
});

function orders(n: number, count: number, from = 1): readonly Operation[] {
  const writer = journalWriter(n);
  return Array.from({ length: count }, (_, index) =>
    writer.write(addedLine(sampleId(n * 0x10000 + from + index), TABLE_A), 1000 + from + index),
  );
}

/** A network that now and then loses a call, loses its answer after it was applied, or delivers it twice. */
function over(send: Send, nextFate: () => number): Send {
  return async (request) => {
    const fate = nextFate();
    if (fate === 0) throw new Error('the call was lost');
    const answer = await send(request);
    if (fate === 1) throw new Error('the answer was lost');
    return fate === 2 ? send(request) : answer;
  };
}

async function insist(attempt: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (tries === 200) throw error;
    }
  }
}
