import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CentralDatabase } from '../../src-central/store/database.ts';
import type { SaleAnswer } from '../../src-shared/contract/rest-shapes.ts';
import type { RoomView } from '../../src-shared/contract/views.ts';
import { openCentral } from '../exchange/exchange-stores.ts';
import { openSharedBar } from './back-office.ts';

let central: CentralDatabase;
beforeAll(async () => {
  central = await openCentral();
});
afterAll(() => central.close());

describe('a room', () => {
  it('is added once under its own id, changed and removed', async () => {
    const shared = await openSharedBar(central);
    const body = { id: randomUUID(), name: 'Terrace', width: 900, height: 500 };
    const room = await shared.done<RoomView>('POST', '/api/rooms', body);
    expect(room).toEqual({ ...body, position: 2, scenery: [] });
    expect(await shared.done('POST', '/api/rooms', body)).toEqual(room);
    expect(await shared.done('PUT', `/api/rooms/${room.id}`, { name: 'Roof' })).toEqual({
      ...room,
      name: 'Roof',
    });
    expect(await shared.done('GET', `/api/rooms/${room.id}`)).toEqual({ ...room, name: 'Roof' });
    await shared.sync();
    const shown = shared.bar.terminal.snapshot().rooms;
    expect(shown.map(({ name }) => name)).toEqual(['Hall', 'Garden', 'Roof']);
    expect(await shared.done('GET', '/api/rooms')).toEqual({ rooms: shown });
    await shared.done('DELETE', `/api/rooms/${room.id}`);
    expect(await shared.refusal('GET', `/api/rooms/${room.id}`)).toMatchObject({ status: 404 });
  });

  it('needs a name that is free, and is not removed while tables stand in it', async () => {
    const shared = await openSharedBar(central);
    expect(
      await shared.refusal('POST', '/api/rooms', { name: 'hall', width: 100, height: 100 }),
    ).toMatchObject({
      status: 409,
      body: { reason: 'name_in_use' },
    });
    expect(await shared.refusal('DELETE', `/api/rooms/${shared.bar.room('Hall')?.id}`)).toMatchObject({
      status: 409,
      body: { reason: 'room_not_empty', message: 'Hall still has 3 tables. Move or remove them first.' },
    });
  });
});

it('reads the catalogue as terminals show it', async () => {
  const shared = await openSharedBar(central);
  const { products, modifierGroups } = shared.bar.terminal.snapshot();
  const answer = await shared.done<{ products: unknown[]; modifierGroups: unknown[] }>(
    'GET',
    '/api/products',
  );
  expect(answer.products).toEqual(products);
  expect(answer.modifierGroups).toHaveLength(modifierGroups.length);
  expect(answer.modifierGroups).toEqual(expect.arrayContaining(modifierGroups));
});

it('lists sales in pages, in the order of their time, from and to a time', async () => {
  const shared = await openSharedBar(central);
  for (const product of ['Ale', 'Stout', 'Tap water']) {
    shared.bar.order(shared.bar.at('1'), product);
    shared.bar.settleAll(shared.bar.at('1'));
  }
  await shared.sync();
  const read = (query: string) =>
    shared.done<{ sales: SaleAnswer[]; next: string | null }>('GET', `/api/sales${query}`);
  const { sales, next } = await read('');
  expect(next).toBeNull();
  expect(sales.map(({ totalMinor }) => totalMinor)).toEqual([450, 520, 0]);
  expect(sales[0]).toMatchObject({ receiptNumber: 1, lines: [{ name: 'Ale' }], holder: shared.bar.at('1') });
  const first = await read('?limit=2');
  expect(first.sales).toEqual(sales.slice(0, 2));
  expect((await read(`?limit=2&cursor=${first.next}`)).sales).toEqual(sales.slice(2));
  const [, second, third] = sales;
  expect((await read(`?from=${second?.at}&to=${third?.at}`)).sales).toEqual([second]);
});

describe('access', () => {
  it('wants the key of a venue', async () => {
    const { office } = await openSharedBar(central);
    for (const key of [undefined, 'wrong']) {
      for (const [method, path] of [
        ['GET', '/api/tables'],
        ['POST', '/api/tabs/transfer'],
        ['GET', '/api/sales'],
      ] as const) {
        expect(await office.call(method, path, undefined, key === undefined ? {} : { key })).toMatchObject({
          status: 401,
          body: { code: 'unknown_key' },
        });
      }
    }
  });

  it('finds nothing of another venue, and changes nothing there', async () => {
    const [mine, theirs] = [await openSharedBar(central), await openSharedBar(central)];
    const holder = theirs.bar.at('1');
    const line = theirs.bar.order(holder, 'Ale');
    const tab = theirs.bar.created({ type: 'openTab', name: 'Morgan' });
    await theirs.sync();
    const before = await theirs.central.vector();
    const table = `/api/tables/${holder.id}`;
    const product = theirs.bar.product('Ale');
    const tries: readonly (readonly [string, string, unknown?])[] = [
      ['GET', table],
      ['PUT', table, { seats: 1 }],
      ['DELETE', table],
      ['PUT', `${table}/position`, { x: 1, y: 1 }],
      ['PUT', `${table}/status`, { status: 'reserved' }],
      ['POST', `${table}/items`, { items: [{ product }] }],
      ['PUT', `${table}/items`, { items: [] }],
      ['DELETE', `${table}/items`],
      ['PUT', `${table}/items/${line}`, { quantity: 2 }],
      ['DELETE', `${table}/items/${line}`],
      ['GET', `/api/tabs/${tab}`],
      ['PUT', `/api/tabs/${tab}`, { name: 'Mine' }],
      ['DELETE', `/api/tabs/${tab}`],
      ['GET', `/api/rooms/${theirs.bar.room('Hall')?.id}`],
      ['PUT', `/api/rooms/${theirs.bar.room('Hall')?.id}`, { name: 'Mine' }],
      ['DELETE', `/api/rooms/${theirs.bar.room('Hall')?.id}`],
      ['POST', `/api/tables/${mine.bar.table('1').id}/items`, { items: [{ product }] }],
      ['POST', '/api/tabs/transfer', { from: holder, to: mine.bar.at('1') }],
    ];
    for (const [method, path, body] of tries)
      expect(await mine.refusal(method, path, body), `${method} ${path}`).toMatchObject({ status: 404 });
    expect(await theirs.central.vector()).toEqual(before);
    expect(mine.office.faults).toEqual([]);
  });
});
