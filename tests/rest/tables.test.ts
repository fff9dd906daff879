import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CentralDatabase } from '../../src-central/store/database.ts';
import type { Item } from '../../src-shared/domain/line.ts';
import { openCentral } from '../exchange/exchange-stores.ts';
import { openSharedBar, type SharedBar } from './back-office.ts';

let central: CentralDatabase;
beforeAll(async () => {
  central = await openCentral();
});
afterAll(() => central.close());

interface Table {
  readonly id: string;
  readonly room: string;
  readonly name: string;
  readonly status: string;
  readonly reservedFor: number | null;
  readonly items: readonly Item[] | null;
}
interface Tables {
  readonly tables: readonly Table[];
  readonly next: string | null;
}

/** What a table answered before it held items. */
const FORMER_SHAPE = [
  'id',
  'room',
  'name',
  'x',
  'y',
  'width',
  'height',
  'rotation',
  'shape',
  'seats',
  'status',
  'reservedFor',
];

const pathOf = ({ bar }: SharedBar, name: string) => `/api/tables/${bar.table(name).id}`;

describe('a table', () => {
  it('answers what it did before it held items, and says what it holds', async () => {
    const shared = await openSharedBar(central);
    const empty = await shared.done<Table>('GET', pathOf(shared, '1'));
    expect(Object.keys(empty)).toEqual([...FORMER_SHAPE, 'items']);
    expect(empty.items).toBeNull();
    shared.bar.order(shared.bar.at('1'), 'Ale', { quantity: 2 });
    await shared.sync();
    const { seatedAt: _, ...shown } = shared.bar.table('1');
    expect(await shared.done('GET', pathOf(shared, '1'))).toEqual(shown);
    expect(shown.status).toBe('occupied');
  });

  it('is put up, and stands on the terminal after an exchange', async () => {
    const shared = await openSharedBar(central);
    const { room, ...place } = newTable(shared);
    const made = await shared.done<Table>('POST', '/api/tables', { room, ...place });
    expect(made).toMatchObject({ ...place, room, status: 'available', reservedFor: null, items: null });
    expect(shared.office.woken).toEqual([shared.venue]);
    await shared.sync();
    expect(shared.bar.table('Window')).toMatchObject({ ...place, id: made.id });
  });

  it('is put up once, however often a call with its own id is repeated', async () => {
    const shared = await openSharedBar(central);
    const body = { ...newTable(shared), id: randomUUID() };
    const first = await shared.done('POST', '/api/tables', body);
    expect(await shared.done('POST', '/api/tables', body)).toEqual(first);
    const { tables } = await shared.done<Tables>('GET', '/api/tables');
    expect(tables.filter(({ name }) => name === 'Window')).toHaveLength(1);
    await shared.done('DELETE', `/api/tables/${body.id}`);
    expect(await shared.refusal('POST', '/api/tables', body)).toMatchObject({
      status: 409,
      body: { code: 'conflict', reason: 'id_in_use' },
    });
  });

  it('is put up once, however often a call is repeated under its key; the key is held to its call', async () => {
    const shared = await openSharedBar(central);
    const again = { headers: { 'idempotency-key': 'monday-1' } };
    const first = await shared.done<Table>('POST', '/api/tables', newTable(shared), again);
    expect(await shared.done('POST', '/api/tables', newTable(shared), again)).toEqual(first);
    const other = await shared.office.call(
      'PUT',
      `/api/tables/${first.id}`,
      { seats: 3 },
      { key: shared.venue, ...again },
    );
    expect(other).toMatchObject({ status: 409, body: { reason: 'key_in_use' } });
  });

  it('changes by what is named, and writes only what differs', async () => {
    const shared = await openSharedBar(central);
    const before = await shared.done<Table>('GET', pathOf(shared, '1'));
    const changed = await shared.done('PUT', pathOf(shared, '1'), { name: 'One', seats: 6, x: 5 });
    expect(changed).toEqual({ ...before, name: 'One', seats: 6, x: 5 });
    const ends = await shared.central.vector();
    await shared.done('PUT', pathOf(shared, '1'), { name: 'One', seats: 6, x: 5 });
    expect(await shared.central.vector()).toEqual(ends);
    await shared.sync();
    expect(shared.bar.table('One')).toMatchObject({ seats: 6, x: 5 });
  });

  it('moves within its room and into another', async () => {
    const shared = await openSharedBar(central);
    const garden = shared.bar.room('Garden')?.id;
    const moved = { x: 40, y: 60, rotation: 45 };
    expect(await shared.done('PUT', `${pathOf(shared, '2')}/position`, moved)).toMatchObject(moved);
    expect(
      await shared.done('PUT', `${pathOf(shared, '2')}/position`, { ...moved, room: garden }),
    ).toMatchObject({ room: garden });
    const { tables } = await shared.done<Tables>('GET', `/api/tables?room=${garden}`);
    expect(tables.map(({ name }) => name)).toEqual(['2']);
  });

  it('changes its status as on a terminal', async () => {
    const shared = await openSharedBar(central);
    const path = `${pathOf(shared, '1')}/status`;
    const reserved = await shared.done<Table>('PUT', path, {
      status: 'reserved',
      reservedFor: 1_779_040_800_000,
    });
    expect(reserved).toMatchObject({ status: 'reserved', reservedFor: 1_779_040_800_000 });
    expect(await shared.refusal('PUT', path, { status: 'bill_requested' })).toEqual({
      status: 409,
      body: {
        code: 'conflict',
        reason: 'status_not_allowed',
        message: 'A table that is reserved cannot become waiting for the bill now.',
      },
    });
  });

  it('is not removed, nor made available, while it holds items', async () => {
    const shared = await openSharedBar(central);
    shared.bar.order(shared.bar.at('1'), 'Ale');
    await shared.sync();
    const held = { status: 409, body: { reason: 'holds_lines' } };
    expect(await shared.refusal('DELETE', pathOf(shared, '1'))).toMatchObject(held);
    expect(
      await shared.refusal('PUT', `${pathOf(shared, '1')}/status`, { status: 'available' }),
    ).toMatchObject(held);
    await shared.done('DELETE', pathOf(shared, '2'));
    expect(await shared.refusal('GET', pathOf(shared, '2'))).toMatchObject({
      status: 404,
      body: { code: 'not_found' },
    });
    await shared.sync();
    expect(shared.bar.terminal.snapshot().tables.map(({ name }) => name)).toEqual(
      expect.not.arrayContaining(['2']),
    );
  });

  it('needs a name that is free and a room that is there', async () => {
    const shared = await openSharedBar(central);
    const table = newTable(shared);
    expect(await shared.refusal('POST', '/api/tables', { ...table, name: ' 1 ' })).toMatchObject({
      status: 409,
      body: { reason: 'name_in_use', message: '“1” is in use. Choose another name.' },
    });
    expect(await shared.refusal('PUT', pathOf(shared, '1'), { name: '2' })).toMatchObject({ status: 409 });
    expect(await shared.refusal('POST', '/api/tables', { ...table, room: randomUUID() })).toMatchObject({
      status: 404,
      body: { message: 'There is no such room.' },
    });
  });
});

it('lists tables in pages', async () => {
  const shared = await openSharedBar(central);
  const names: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const query: string = cursor === '' ? '' : `&cursor=${cursor}`;
    const page: Tables = await shared.done<Tables>('GET', `/api/tables?limit=2${query}`);
    names.push(...page.tables.map(({ name }) => name));
    cursor = page.next;
  }
  expect(names.sort()).toEqual(['1', '2', '3']);
});

function newTable({ bar }: SharedBar) {
  const room = bar.room('Hall')?.id;
  return { room, name: 'Window', x: 10, y: 20, width: 80, height: 80, rotation: 0, shape: 'round', seats: 2 };
}
