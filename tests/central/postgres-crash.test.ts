import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { verifyChain } from '../../src-shared/domain/journal.ts';
import type { Operation } from '../../src-shared/domain/operation.ts';
import { sha256 } from '../domain/sha256.ts';
import { startTwoProcesses } from './central-processes.ts';
import { callTabs, openTab, tabsAt } from './opened-tabs.ts';
import { postgresOfFile } from './postgres-of-file.ts';
import { query } from './postgres-server.ts';
import {
  callExchange,
  exchangeAs,
  newKeyFor,
  newMember,
  refusalIn,
  type StartedCentral,
} from './started-central.ts';
import { expectStoredOnce } from './stored-once.ts';
import { openWakeStream } from './wake-reader.ts';
import { writtenOrders } from './written-orders.ts';

const postgres = postgresOfFile();

/** Far above what anything here takes: a wait that ends in failure instead of never. */
const AT_MOST_MS = 60_000;

describe('central whose PostgreSQL crashes and comes back', () => {
  it('has everything once that it ever acknowledged, and tells callers meanwhile that it is not available', async () => {
    const { processes } = await startTwoProcesses(postgres);
    const bar = await newMember(processes[0]);
    const key = await newKeyFor(processes[0], bar.venue);
    const load = newLoad(processes);
    const journals = Array.from({ length: 4 }, () => writtenOrders(300));
    const names = Array.from({ length: 60 }, (_, index) => `Tab ${index}`);

    const pushes = journals.map((journal, number) =>
      load.each(pagesOf(journal, 5), number, (central, page) =>
        callExchange(central, bar, { vector: { [page[0]?.journal ?? '']: 1_000_000 }, operations: page }),
      ),
    );
    const writes = load.each(names, 0, (central, name) => callTabs(central, key, name, name));
    const work = Promise.all([...pushes, writes]);
    for (const acknowledged of [30, 90, 150]) {
      await until(() => load.acknowledged() >= acknowledged);
      await postgres.server().crash();
      const before = load.refused().length;
      await until(() => load.refused().length > before + processes.length);
      await postgres.server().start();
    }
    await work;

    expect(new Set(load.refused().map(({ status, code }) => `${status} ${code}`))).toEqual(
      new Set(['503 unavailable']),
    );
    await expectStoredOnce(processes[0], { venue: bar.venue, orders: 1200 });
    expect((await tabsAt(processes[1], key)).map(({ name }) => name).sort()).toEqual(names.toSorted());
    const own = await ownOperations(processes[0], bar);
    expect(own.map(({ seq }) => seq)).toEqual(names.map((_, index) => index + 1));
    expect(verifyChain(own[0]?.journal ?? '', own, sha256)).toBeNull();
  }, 120_000);

  it('ends the streams that may have missed something, and wakes across processes again, over one connection each', async () => {
    const { processes, address } = await startTwoProcesses(postgres);
    const [left, right] = processes;
    const bar = await newMember(left);
    const key = await newKeyFor(left, bar.venue);
    const before = await openWakeStream(left, bar);
    await postgres.server().crash();
    expect(await before.next()).toBe(false);
    // Long enough that each process tries in vain more than once.
    await wait(2500);
    await postgres.server().start();

    const listening = () =>
      query(
        address,
        `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND query ~ '^LISTEN|pg_notify'`,
      );
    await untilAsync(async () => (await listening()).length >= processes.length);
    const after = await openWakeStream(left, bar);
    await openTab(right, key, 'Morgan');
    expect(await after.next()).toBe(true);
    // Whatever else was under way would have connected by now.
    await wait(1500);
    expect(await listening()).toHaveLength(processes.length);
  }, 60_000);
});

interface Refused {
  readonly status: number;
  readonly code: string;
}

/** Calls that are made until they succeed, each at one process or the other. */
function newLoad(processes: readonly StartedCentral[]) {
  const refused: Refused[] = [];
  let acknowledged = 0;
  let calls = 0;
  return {
    acknowledged: () => acknowledged,
    refused: () => refused,
    each: async <Thing>(
      things: readonly Thing[],
      number: number,
      call: (central: StartedCentral, thing: Thing) => Promise<Response>,
    ): Promise<void> => {
      for (const thing of things) {
        for (;;) {
          calls += 1;
          const central = processes[(calls + number) % processes.length];
          if (central === undefined) throw new Error('There is a process.');
          const response = await call(central, thing);
          if (response.ok) break;
          refused.push(await refusalIn(response));
          await wait(20);
        }
        acknowledged += 1;
      }
    },
  };
}

async function ownOperations(
  central: StartedCentral,
  member: { readonly token: string; readonly venue: string },
): Promise<readonly Operation[]> {
  const own: Operation[] = [];
  let vector: Readonly<Record<string, number>> = {};
  for (;;) {
    const { operations } = await exchangeAs(central, member, { vector, operations: [] });
    if (operations.length === 0) return own;
    own.push(...operations.filter(({ terminal }) => terminal === member.venue));
    vector = { ...vector, ...Object.fromEntries(operations.map(({ journal, seq }) => [journal, seq])) };
  }
}

function until(isSo: () => boolean): Promise<void> {
  return untilAsync(() => Promise.resolve(isSo()));
}

async function untilAsync(isSo: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + AT_MOST_MS; !(await isSo()); await wait(10))
    if (Date.now() > end) throw new Error('It did not come about.');
}

function pagesOf<One>(all: readonly One[], length: number): readonly (readonly One[])[] {
  return Array.from({ length: Math.ceil(all.length / length) }, (_, page) =>
    all.slice(page * length, (page + 1) * length),
  );
}
