import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CentralDatabase } from '../../src-central/store/database.ts';
import type { TabView } from '../../src-shared/contract/views.ts';
import type { Holder } from '../../src-shared/domain/holder.ts';
import type { Item } from '../../src-shared/domain/line.ts';
import { openCentral } from '../exchange/exchange-stores.ts';
import { openSharedBar } from './back-office.ts';

let central: CentralDatabase;
beforeAll(async () => {
  central = await openCentral();
});
afterAll(() => central.close());

describe('a tab', () => {
  it('is opened once under its own id, renamed, linked and closed', async () => {
    const shared = await openSharedBar(central);
    const id = randomUUID();
    const table = shared.bar.table('1').id;
    const opened = await shared.done<TabView>('POST', '/api/tabs', { id, name: 'Morgan', table });
    expect(Object.keys(opened)).toEqual(['id', 'name', 'table', 'openedAt', 'items']);
    expect(opened).toMatchObject({ id, name: 'Morgan', table, items: null });
    expect(await shared.done('POST', '/api/tabs', { id, name: 'Morgan', table })).toEqual(opened);
    expect(await shared.done('GET', '/api/tabs')).toEqual({ tabs: [opened], next: null });
    await shared.sync();
    expect(shared.bar.tab('Morgan')).toEqual(opened);

    const changed = { ...opened, name: 'Morgan Lee', table: null };
    expect(await shared.done('PUT', `/api/tabs/${id}`, { name: 'Morgan Lee', table: null })).toEqual(changed);
    expect(await shared.done('GET', `/api/tabs/${id}`)).toEqual(changed);
    await shared.done('DELETE', `/api/tabs/${id}`);
    expect(await shared.refusal('GET', `/api/tabs/${id}`)).toMatchObject({ status: 404 });
    expect(await shared.refusal('PUT', `/api/tabs/${id}`, { name: 'X' })).toMatchObject({
      body: { reason: 'tab_closed' },
    });
    expect(await shared.refusal('POST', '/api/tabs', { id, name: 'Morgan' })).toMatchObject({
      body: { reason: 'id_in_use' },
    });
    await shared.sync();
    expect(shared.bar.tab('Morgan Lee')).toBeUndefined();
  });

  it('needs a name that no open tab has, and is not closed while it holds items', async () => {
    const shared = await openSharedBar(central);
    const { id } = await shared.done<TabView>('POST', '/api/tabs', { name: 'Morgan' });
    expect(await shared.refusal('POST', '/api/tabs', { name: 'morgan ' })).toMatchObject({
      status: 409,
      body: { reason: 'name_in_use' },
    });
    await shared.done('POST', `/api/tabs/${id}/items`, { items: [{ product: shared.bar.product('Ale') }] });
    expect(await shared.refusal('DELETE', `/api/tabs/${id}`)).toMatchObject({
      status: 409,
      body: { reason: 'holds_lines' },
    });
  });
});

describe('a transfer', () => {
  const kinds = ['table', 'tab'] as const;
  const ways = kinds.flatMap((from) => kinds.map((to) => [from, to] as const));

  it.each(ways)('moves everything from a %s to a %s, and frees what it came from', async (from, to) => {
    const { shared, source, target } = await openWay(from, to);
    const answer = await shared.done<{ from: Held; to: Held }>('POST', '/api/tabs/transfer', {
      from: source,
      to: target,
    });
    expect(answer.from).toEqual({ ...source, items: null });
    expect(said(answer.to.items)).toEqual(['1 Stout', '2 Ale']);
    await shared.sync();
    expect(shared.bar.items(target)).toEqual(answer.to.items);
    if (from === 'table') expect(shared.bar.table('1').status).toBe('available');
    else expect(shared.bar.tab('From')).toBeUndefined();
    expect(await shared.refusal('POST', '/api/tabs/transfer', { from: source, to: target })).toMatchObject({
      status: 409,
    });
  });

  it('moves the items and quantities that are named, once under its key', async () => {
    const { shared, source, target, ale } = await openWay('table', 'tab');
    const body = { from: source, to: target, lines: [{ id: ale, quantity: 1 }] };
    const again = { headers: { 'idempotency-key': randomUUID() } };
    const answer = await shared.done<{ from: Held; to: Held }>('POST', '/api/tabs/transfer', body, again);
    expect(said(answer.from.items)).toEqual(['1 Ale', '1 Stout']);
    expect(said(answer.to.items)).toEqual(['1 Ale']);
    expect(await shared.done('POST', '/api/tabs/transfer', body, again)).toEqual(answer);
  });

  it('is refused when it moves more than there is, nothing, or nowhere', async () => {
    const { shared, source, target, ale } = await openWay('table', 'tab');
    const refusal = (body: object) => shared.refusal('POST', '/api/tabs/transfer', body);
    expect(await refusal({ from: source, to: target, lines: [{ id: ale, quantity: 3 }] })).toMatchObject({
      body: { reason: 'order_changed' },
    });
    expect(await refusal({ from: target, to: source })).toMatchObject({
      body: { reason: 'nothing_to_move' },
    });
    expect(await refusal({ from: source, to: source })).toMatchObject({ body: { reason: 'same_holder' } });
    expect(await refusal({ from: source, to: { kind: 'tab', id: randomUUID() } })).toMatchObject({
      status: 404,
    });
  });
});

interface Held extends Holder {
  readonly items: readonly Item[] | null;
}

async function openWay(from: 'table' | 'tab', to: 'table' | 'tab') {
  const shared = await openSharedBar(central);
  const open = (kind: 'table' | 'tab', table: string, name: string): Holder =>
    kind === 'table' ? shared.bar.at(table) : { kind, id: shared.bar.created({ type: 'openTab', name }) };
  const source = open(from, '1', 'From');
  const target = open(to, '2', 'To');
  const ale = shared.bar.order(source, 'Ale', { quantity: 2 });
  shared.bar.order(source, 'Stout');
  await shared.sync();
  return { shared, source, target, ale };
}

function said(items: readonly Item[] | null): readonly string[] {
  return (items ?? []).map(({ name, quantity }) => `${quantity} ${name}`).sort();
}
