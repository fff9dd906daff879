import { describe, expect, it } from 'vitest';
import { type FloorFilter, matchingTables } from '../../../src-renderer/floor/floor-filter.ts';
import { isServedBy, serverOf } from '../../../src-renderer/floor/serving.ts';
import { nextOrder, sortTables } from '../../../src-renderer/floor/table-order.ts';
import { ANN, BEN, floorTable, MINUTE, NOW, settings } from './floor-table.ts';

const first = floorTable('1', {
  orders: [
    { at: NOW - 90 * MINUTE, by: ANN },
    { at: NOW - 5 * MINUTE, by: BEN },
  ],
});
const second = floorTable('2', { orders: [{ at: NOW - 61 * MINUTE, by: ANN, price: 900 }] });
const third = floorTable('3', { status: 'bill_requested', orders: [{ at: NOW, by: null, price: 5000 }] });
const free = floorTable('10', { status: 'available' });
const tables = [first, second, third, free];
const byId = new Map(tables.map((table) => [table.id, table]));

function shown(filter: FloorFilter, operator = ANN, found: ReadonlySet<string> | null = null) {
  const basis = { settings, operator, nowMs: NOW };
  return [...(matchingTables(byId, { filter, found, basis }) ?? ['everything'])];
}

describe('the filters of the floor', () => {
  it.each<[FloorFilter, string, readonly string[]]>([
    ['all', ANN, ['everything']],
    ['mine', ANN, [first.id, second.id]],
    ['mine', BEN, [first.id]],
    ['waiting', ANN, [second.id]],
    ['bill', ANN, [third.id]],
  ])('bring forward what %s means to somebody', (filter, operator, expected) => {
    expect(shown(filter, operator)).toEqual(expected);
  });

  it('leave of what a search found only what they mean, in its order', () => {
    expect(shown('mine', ANN, new Set([second.id, free.id, first.id]))).toEqual([second.id, first.id]);
  });
});

describe('who serves a table', () => {
  it('is who took the first of what is open, whatever the order of its lines', () => {
    expect(serverOf((first.items ?? []).toReversed())).toBe(ANN);
    expect(serverOf(free.items)).toBeNull();
  });

  it('is also who took the last order, and nobody when nobody is at work', () => {
    expect(isServedBy(first.items, BEN)).toBe(true);
    expect(isServedBy(third.items, null)).toBe(false);
  });
});

describe('a list of tables', () => {
  const names = (by: 'name' | 'waiting' | 'amount', descending: boolean) =>
    sortTables(tables, { by, descending }, settings).map(({ name }) => name);

  it('is sorted by name as people count', () => {
    expect(names('name', false)).toEqual(['1', '2', '3', '10']);
    expect(names('name', true)).toEqual(['10', '3', '2', '1']);
  });

  it('is sorted by who waits longest since the last order, those who do not wait last', () => {
    expect(names('waiting', true)).toEqual(['2', '1', '3', '10']);
    expect(names('waiting', false)).toEqual(['3', '1', '2', '10']);
  });

  it('is sorted by the amount, those without one last', () => {
    expect(names('amount', true)).toEqual(['3', '1', '2', '10']);
    expect(names('amount', false)).toEqual(['2', '1', '3', '10']);
  });

  it('begins with the longest wait and the largest amount, and is turned round by a second tap', () => {
    expect(nextOrder({ by: 'name', descending: false }, 'amount')).toEqual({
      by: 'amount',
      descending: true,
    });
    expect(nextOrder({ by: 'amount', descending: true }, 'amount')).toEqual({
      by: 'amount',
      descending: false,
    });
    expect(nextOrder({ by: 'amount', descending: true }, 'name')).toEqual({ by: 'name', descending: false });
  });
});
