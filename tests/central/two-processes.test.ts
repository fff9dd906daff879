import { describe, expect, it } from 'vitest';
import { exchange } from '../../src-shared/domain/exchange.ts';
import { verifyChain } from '../../src-shared/domain/journal.ts';
import { sha256 } from '../domain/sha256.ts';
import { newTerminalStore } from '../exchange/exchange-stores.ts';
import { startTwoProcesses } from './central-processes.ts';
import { callTabs, openTab, tabsAt } from './opened-tabs.ts';
import { postgresOfFile } from './postgres-of-file.ts';
import {
  callExchange,
  exchangeAs,
  newKeyFor,
  newMember,
  newVenue,
  refusalIn,
  runAsAdmin,
} from './started-central.ts';
import { expectStoredOnce } from './stored-once.ts';
import { openWakeStream } from './wake-reader.ts';
import { writtenOrders } from './written-orders.ts';

const postgres = postgresOfFile();

describe('two processes of central on one PostgreSQL', () => {
  it('answer the same, whichever took something in', async () => {
    const [left, right] = (await startTwoProcesses(postgres)).processes;
    const bar = await newMember(left);
    const orders = writtenOrders(20);
    await exchangeAs(left, bar, { vector: {}, operations: orders.slice(0, 12) });
    await exchangeAs(right, bar, { vector: {}, operations: orders.slice(12) });
    const [atLeft, atRight] = await Promise.all(
      [left, right].map((central) => exchangeAs(central, bar, { vector: {}, operations: [] })),
    );
    expect(atLeft).toEqual(atRight);
    expect(atLeft?.operations).toEqual(orders);

    const key = await newKeyFor(right, bar.venue);
    await openTab(left, key, 'Morgan');
    const [tabsLeft, tabsRight] = await Promise.all([left, right].map((central) => tabsAt(central, key)));
    expect(tabsLeft).toHaveLength(1);
    expect(tabsLeft).toEqual(tabsRight);
  });

  it('wake the terminals that listen at the other, and not the one that brought it', async () => {
    const [left, right] = (await startTwoProcesses(postgres)).processes;
    const bar = await newMember(left);
    const terrace = await newMember(right, bar.venue);
    const [atLeft, atRight] = [await openWakeStream(left, bar), await openWakeStream(right, terrace)];
    await exchangeAs(right, bar, { vector: {}, operations: writtenOrders(1) });
    expect(await atRight.next()).toBe(true);
    await openTab(right, await newKeyFor(right, bar.venue), 'Morgan');
    expect(await atRight.next()).toBe(true);
    // Its own push did not wake it, so that this is of the tab: were it of the push, one more would follow.
    expect(await atLeft.next()).toBe(true);
    const more = atLeft.next();
    await runAsAdmin(right, { do: 'revoke', terminal: bar.terminal });
    expect(await more).toBe(false);
  });

  it('put their writes into one journal of central, without gaps, chained, and none is lost', async () => {
    const [left, right] = (await startTwoProcesses(postgres)).processes;
    const venue = await newVenue(left);
    const member = await newMember(left, venue);
    const key = await newKeyFor(left, venue);
    const names = Array.from({ length: 50 }, (_, index) => `Tab ${index}`);
    await Promise.all(names.map((name, index) => openTab(index % 2 === 0 ? left : right, key, name)));

    const { operations: written } = await exchangeAs(right, member, { vector: {}, operations: [] });
    expect(new Set(written.map(({ journal }) => journal)).size).toBe(1);
    expect(written.map(({ seq }) => seq)).toEqual(names.map((_, index) => index + 1));
    expect(verifyChain(written[0]?.journal ?? '', written, sha256)).toBeNull();
    expect((await tabsAt(left, key)).map(({ name }) => name).sort()).toEqual(names.toSorted());
  });

  it('let one of many tabs of one name be opened, when all are asked at once', async () => {
    const { processes } = await startTwoProcesses(postgres);
    const key = await newKeyFor(processes[0], await newVenue(processes[0]));
    const calls = Array.from({ length: 8 }, () => processes).flat();
    const answers = await Promise.all(calls.map((central) => callTabs(central, key, 'Morgan')));
    const refused = answers.filter(({ status }) => status === 409);
    expect(refused).toHaveLength(calls.length - 1);
    expect(await tabsAt(processes[1], key)).toHaveLength(1);
  });

  it('do a call once that is repeated at both under one key of the caller', async () => {
    const { processes } = await startTwoProcesses(postgres);
    const key = await newKeyFor(processes[0], await newVenue(processes[0]));
    const answers = await Promise.all(
      [...processes, ...processes].map((central) => openTab(central, key, 'Morgan', 'a key')),
    );
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await tabsAt(processes[0], key)).toHaveLength(1);
  });

  it('store operations once that two terminals push through both at the same time', async () => {
    const { processes } = await startTwoProcesses(postgres);
    const bar = await newMember(processes[0]);
    const terrace = await newMember(processes[1], bar.venue);
    const orders = [writtenOrders(150), writtenOrders(150)].flat();
    const pages = pagesOf(orders, 60);
    await Promise.all(
      [bar, terrace, bar, terrace].map(async (member, index) => {
        const central = processes[index % 2 === 0 ? 0 : 1];
        for (const page of pages)
          expect(await exchangeAs(central, member, { vector: {}, operations: page })).toMatchObject({
            notTaken: [],
          });
      }),
    );
    await expectStoredOnce(processes[0], { venue: bar.venue, orders: orders.length });
  });

  it('bring one journal in once that is exchanged through both at the same time', async () => {
    const { processes } = await startTwoProcesses(postgres);
    const bar = await newMember(processes[0]);
    const store = newTerminalStore();
    await store.append(writtenOrders(400));
    const reports = await Promise.all(
      processes.map((central) =>
        exchange({ store, limit: 40, own: null, send: (request) => exchangeAs(central, bar, request) }),
      ),
    );
    for (const report of reports) expect(report).toMatchObject({ notTakenHere: [], notTakenThere: [] });
    await expectStoredOnce(processes[1], { venue: bar.venue, orders: 400 });
  });

  it('turn a terminal away at once that was revoked at the other', async () => {
    const [left, right] = (await startTwoProcesses(postgres)).processes;
    const bar = await newMember(left);
    await exchangeAs(left, bar, { vector: {}, operations: [] });
    await runAsAdmin(right, { do: 'revoke', terminal: bar.terminal });
    const answer = await callExchange(left, bar, { vector: {}, operations: writtenOrders(1) });
    expect(await refusalIn(answer)).toMatchObject({ status: 403, code: 'revoked' });
  });
});

function pagesOf<One>(all: readonly One[], length: number): readonly (readonly One[])[] {
  return Array.from({ length: Math.ceil(all.length / length) }, (_, page) =>
    all.slice(page * length, (page + 1) * length),
  );
}
