import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CentralDatabase } from '../../src-central/store/database.ts';
import { openCentral } from '../exchange/exchange-stores.ts';
import {
  callExchange,
  exchangeAs,
  newKeyFor,
  newMember,
  newVenue,
  refusalIn,
  runAsAdmin,
  startCentral,
} from './started-central.ts';
import { writtenOrders } from './written-orders.ts';

let database: CentralDatabase;
beforeAll(async () => {
  database = await openCentral();
});
afterAll(() => database.close());

describe('a terminal that was revoked', () => {
  it('is told so, and what it sends is kept apart until it is released', async () => {
    const central = await startCentral(database);
    const bar = await newMember(central);
    const terrace = await newMember(central, bar.venue);
    const orders = writtenOrders(5);
    const [early, late] = [orders.slice(0, 2), orders.slice(2)];
    const [first] = orders;
    if (first === undefined) expect.fail('some were written');
    const { journal } = first;
    await exchangeAs(central, bar, { vector: {}, operations: early });
    await runAsAdmin(central, { do: 'revoke', terminal: bar.terminal });

    const refusal = await refusalIn(
      await callExchange(central, bar, { vector: { [journal]: 5 }, operations: late }),
    );
    expect(refusal).toMatchObject({ status: 403, code: 'revoked', kept: { [journal]: 5 } });
    const apart = await exchangeAs(central, terrace, { vector: {}, operations: [] });
    expect(apart.vector).toEqual({ [journal]: 2 });

    const listed = await runAsAdmin(central, { do: 'terminals', venue: bar.venue });
    expect(listed).toMatchObject({
      terminals: expect.arrayContaining([expect.objectContaining({ apart: 3 })]),
    });
    expect(await runAsAdmin(central, { do: 'release', terminal: bar.terminal })).toMatchObject({
      released: 3,
      notTaken: 0,
    });
    const released = await exchangeAs(central, terrace, { vector: {}, operations: [] });
    expect(released.operations).toHaveLength(5);
  });

  it('learns nothing of the venue', async () => {
    const central = await startCentral(database);
    const bar = await newMember(central);
    await exchangeAs(central, bar, { vector: {}, operations: writtenOrders(2) });
    await runAsAdmin(central, { do: 'revoke', terminal: bar.terminal });
    const answer = await callExchange(central, bar, { vector: {}, operations: [] });
    expect(Object.keys((await answer.json()) as object).sort()).toEqual(['code', 'kept', 'message']);
  });
});

describe('a key of the back office', () => {
  it('opens its own venue and no other, until it is taken away', async () => {
    const central = await startCentral(database);
    const [mine, other] = [await newVenue(central, 'Mine'), await newVenue(central, 'Other')];
    const key = await newKeyFor(central, mine);
    const body = { name: 'Terrace', width: 900, height: 600 };
    const created = await central.call('/api/rooms', { token: key, body });
    expect(created.status).toBe(201);
    const { id } = (await created.json()) as { id: string };

    const elsewhere = await newKeyFor(central, other);
    expect((await central.call(`/api/rooms/${id}`, { token: key })).status).toBe(200);
    expect((await central.call(`/api/rooms/${id}`, { token: elsewhere })).status).toBe(404);
    expect((await central.call('/api/rooms', { token: 'nonsense' })).status).toBe(401);

    await runAsAdmin(central, { do: 'add-key', venue: mine, name: 'till roll' });
    await runAsAdmin(central, { do: 'revoke-key', venue: mine, name: 'till roll' });
    expect((await central.call(`/api/rooms/${id}`, { token: key })).status).toBe(200);
  });

  it('writes what the terminals of the venue get with their next exchange', async () => {
    const central = await startCentral(database);
    const member = await newMember(central);
    const key = await newKeyFor(central, member.venue);
    const body = { name: 'Garden', width: 900, height: 600 };
    await central.call('/api/rooms', { token: key, body });
    const { operations } = await exchangeAs(central, member, { vector: {}, operations: [] });
    expect(operations).toMatchObject([{ type: 'room.set', body: { fields: { name: 'Garden' } } }]);
  });
});
