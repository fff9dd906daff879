import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CentralDatabase } from '../../src-central/store/database.ts';
import type { Holder } from '../../src-shared/domain/holder.ts';
import type { Item } from '../../src-shared/domain/line.ts';
import { openCentral } from '../exchange/exchange-stores.ts';
import { openSharedBar, type SharedBar } from './back-office.ts';

let central: CentralDatabase;
beforeAll(async () => {
  central = await openCentral();
});
afterAll(() => central.close());

interface Holding {
  readonly id: string;
  readonly status?: string;
  readonly items: readonly Item[] | null;
}

/** A table or a tab with two ales and a stout, known at central. */
async function openOrder(kind: 'table' | 'tab') {
  const shared = await openSharedBar(central);
  const { bar } = shared;
  const holder =
    kind === 'table' ? bar.at('1') : { kind, id: bar.created({ type: 'openTab', name: 'Morgan' }) };
  const ale = bar.order(holder, 'Ale', { quantity: 2 });
  const stout = bar.order(holder, 'Stout');
  await shared.sync();
  return { ...shared, holder, ale, stout, path: `/api/${kind}s/${holder.id}/items` };
}

const said = (items: readonly Item[] | null | undefined) =>
  (items ?? []).map(({ name, quantity }) => `${quantity} ${name}`).sort();

async function shown({ sync, bar, ...given }: SharedBar & { readonly holder: Holder }) {
  await sync();
  return said(bar.items(given.holder));
}

describe.each(['table', 'tab'] as const)('the items of a %s', (kind) => {
  it('are ordered with name, price and tax as the catalogue has them, each an item of its own', async () => {
    const order = await openOrder(kind);
    const body = {
      items: [
        { product: order.bar.product('Ale'), quantity: 3, note: 'no foam', seat: 2 },
        { product: order.bar.product('Wine'), variant: order.bar.variant('Wine', 'Bottle') },
        {
          product: order.bar.product('Steak'),
          modifiers: [order.bar.modifier('Rare'), order.bar.modifier('Chips')],
        },
      ],
    };
    const { items } = await order.done<Holding>('POST', order.path, body);
    expect(items).toHaveLength(5);
    expect(items?.slice(2)).toMatchObject([
      { name: 'Ale', quantity: 3, unitPriceMinor: 450, basisPoints: 2200, note: 'no foam', seat: 2 },
      { name: 'Wine', variantName: 'Bottle', unitPriceMinor: 2400, quantity: 1 },
      { name: 'Steak', unitPriceMinor: 2500, basisPoints: 1000, operator: null },
    ]);
    await order.sync();
    expect(order.bar.items(order.holder)).toEqual(items);
  });

  it('are ordered once, however often a call with ids of its own is repeated', async () => {
    const order = await openOrder(kind);
    const id = randomUUID();
    const body = { items: [{ id, product: order.bar.product('Ale') }] };
    const first = await order.done<Holding>('POST', order.path, body);
    expect(await order.done<Holding>('POST', order.path, body)).toEqual(first);
    const elsewhere = `/api/tables/${order.bar.table('3').id}/items`;
    expect(await order.refusal('POST', elsewhere, body)).toMatchObject({
      status: 409,
      body: { reason: 'id_in_use', issues: [{ path: 'items[0]' }] },
    });
    order.bar.settleAll(order.holder);
    await order.sync();
    expect(first.items?.map((item) => item.id)).toContain(id);
    if (kind === 'table')
      expect(await order.done('POST', order.path, body)).toMatchObject({ items: [{ quantity: 1 }] });
  });

  it('are refused as on a terminal, and nothing of the call is written', async () => {
    const order = await openOrder(kind);
    const [ale, mead, wine, steak] = ['Ale', 'Mead', 'Wine', 'Steak'].map(order.bar.product);
    const cases = [
      [{ product: mead }, 409, 'sold_out'],
      [{ product: wine }, 409, 'variant_needed'],
      [{ product: steak }, 409, 'modifier_choice'],
      [{ product: ale, variant: order.bar.variant('Wine', 'Glass') }, 404, 'not_found'],
      [{ product: ale, modifiers: [order.bar.modifier('Rare')] }, 404, 'not_found'],
      [{ product: randomUUID() }, 404, 'not_found'],
    ] as const;
    for (const [item, status, reason] of cases) {
      expect(await order.refusal('POST', order.path, { items: [{ product: ale }, item] })).toMatchObject({
        status,
        body: { reason, issues: [{ path: 'items[1]' }] },
      });
    }
    expect(await shown(order)).toEqual(['1 Stout', '2 Ale']);
  });

  it('are replaced by differences: what a terminal orders meanwhile stays', async () => {
    const order = await openOrder(kind);
    const { items } = await order.done<Holding>('GET', order.path.replace('/items', ''));
    // Meanwhile, on a terminal that central has not heard of yet.
    order.bar.done({ type: 'changeQuantity', line: order.ale, delta: 1 });
    order.bar.order(order.holder, 'Tap water');
    const kept = (items ?? []).filter(({ id }) => id === order.ale).map((item) => ({ ...item, quantity: 5 }));
    const wanted = [
      ...kept,
      { product: order.bar.product('Wine'), variant: order.bar.variant('Wine', 'Glass'), quantity: 1 },
    ];
    const answer = await order.done<Holding>('PUT', order.path, { items: wanted });
    expect(said(answer.items)).toEqual(['1 Wine', '5 Ale']);
    expect(await shown(order)).toEqual(['1 Tap water', '1 Wine', '6 Ale']);
  });

  it('are replaced from what the caller saw, so that what central has heard of since stays too', async () => {
    const order = await openOrder(kind);
    const { items } = await order.done<Holding>('GET', order.path.replace('/items', ''));
    order.bar.done({ type: 'changeQuantity', line: order.ale, delta: 1 });
    order.bar.done({ type: 'changeQuantity', line: order.stout, delta: 1 });
    order.bar.order(order.holder, 'Tap water');
    await order.sync();
    const seen = items?.map(({ id, quantity }) => ({ id, quantity }));
    const body = { items: [{ id: order.ale, quantity: 5 }], seen };
    const again = { headers: { 'idempotency-key': 'once' } };
    const answer = await order.done<Holding>('PUT', order.path, body, again);
    expect(said(answer.items)).toEqual(['1 Stout', '1 Tap water', '6 Ale']);
    expect(await order.done('PUT', order.path, body, again)).toEqual(answer);
  });

  it('are answered as they are when they are put back as they were read', async () => {
    const order = await openOrder(kind);
    const before = await order.done<Holding>('GET', order.path.replace('/items', ''));
    const ends = await order.central.vector();
    expect(await order.done('PUT', order.path, { items: before.items })).toEqual(before);
    expect(await order.central.vector()).toEqual(ends);
  });

  it('are all removed by an empty list, for the reason given', async () => {
    const order = await openOrder(kind);
    await order.done('PUT', order.path, { items: [], reason: 'Sent twice' });
    expect(await shown(order)).toEqual([]);
    const written = await order.central.since({}, 1000);
    expect(
      written.filter(({ type, body }) => type === 'lines.adjusted' && body['reason'] === 'Sent twice'),
    ).toHaveLength(1);
  });

  it('are refused when a known item is said to be of another product, or is no longer there', async () => {
    const order = await openOrder(kind);
    const stout = order.bar.product('Stout');
    const refusal = (item: object) => order.refusal('PUT', order.path, { items: [item] });
    expect(await refusal({ id: order.ale, product: stout, quantity: 1 })).toMatchObject({
      status: 409,
      body: { reason: 'product_differs', issues: [{ path: 'items[0]' }] },
    });
    expect(await refusal({ id: randomUUID(), quantity: 1 })).toMatchObject({
      status: 409,
      body: { reason: 'product_missing' },
    });
    order.bar.done({ type: 'removeLine', line: order.ale, reason: 'Spilt' });
    await order.sync();
    expect(await refusal({ id: order.ale, quantity: 1 })).toMatchObject({
      status: 409,
      body: { reason: 'order_changed' },
    });
  });

  it('are cleared for the reason given, which frees the holder; clearing again is done already', async () => {
    const order = await openOrder(kind);
    await order.done('DELETE', `${order.path}?reason=Walked%20out`);
    expect(await shown(order)).toEqual([]);
    if (kind === 'table') expect(order.bar.table('1').status).toBe('available');
    else expect(order.bar.tab('Morgan')).toBeUndefined();
    const written = await order.central.since({}, 1000);
    expect(written.filter(({ body }) => body['reason'] === 'Walked out')).toHaveLength(1);
    const ends = await order.central.vector();
    await order.done('DELETE', order.path);
    expect(await order.central.vector()).toEqual(ends);
  });

  it('change one by one: quantity by a difference, note and seat', async () => {
    const order = await openOrder(kind);
    order.bar.done({ type: 'changeQuantity', line: order.ale, delta: 1 });
    const change = { quantity: 4, note: 'cold', seat: 3 };
    const answer = await order.done<Holding>('PUT', `${order.path}/${order.ale}`, change);
    expect(answer.items?.find(({ id }) => id === order.ale)).toMatchObject(change);
    expect(await shown(order)).toEqual(['1 Stout', '5 Ale']);
    await order.done('PUT', `${order.path}/${order.ale}`, { quantity: 3, seen: 4 });
    expect(await shown(order)).toEqual(['1 Stout', '4 Ale']);
    expect(await order.refusal('PUT', `${order.path}/${order.ale}`, { quantity: 1, seen: 9 })).toMatchObject({
      status: 409,
      body: { reason: 'order_changed' },
    });
  });

  it('are removed one by one; one that is not there is not found', async () => {
    const order = await openOrder(kind);
    await order.done('DELETE', `${order.path}/${order.ale}`);
    expect(await shown(order)).toEqual(['1 Stout']);
    const missing = { status: 404, body: { code: 'not_found' } };
    expect(await order.refusal('DELETE', `${order.path}/${order.ale}`)).toMatchObject(missing);
    expect(await order.refusal('PUT', `${order.path}/${randomUUID()}`, { quantity: 1 })).toMatchObject(
      missing,
    );
    const elsewhere = `/api/tables/${order.bar.table('3').id}/items/${order.stout}`;
    expect(await order.refusal('DELETE', elsewhere)).toMatchObject(missing);
  });
});

it('does not order on a table that is out of use, nor more than an order can hold', async () => {
  const order = await openOrder('table');
  const product = order.bar.product('Ale');
  const items = Array.from({ length: 499 }, () => ({ product }));
  expect(await order.refusal('POST', order.path, { items })).toMatchObject({
    status: 409,
    body: { reason: 'order_full' },
  });
  const { id } = order.bar.table('2');
  await order.done('PUT', `/api/tables/${id}/status`, { status: 'unavailable' });
  expect(await order.refusal('POST', `/api/tables/${id}/items`, { items: [{ product }] })).toMatchObject({
    status: 409,
    body: { reason: 'table_out_of_use' },
  });
});
