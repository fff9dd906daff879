import { describe, expect, it } from 'vitest';
import { guestsOf, suggestTable } from '../../../src-renderer/order/suggest-table.ts';
import { ANN, floorTable, NOW } from '../floor/floor-table.ts';

const tables = [
  floorTable('10', { status: 'available', seats: 4 }),
  floorTable('2', { status: 'available', seats: 4 }),
  floorTable('3', { status: 'available', seats: 8 }),
  floorTable('4', { status: 'reserved', seats: 3 }),
  floorTable('5', { seats: 3, orders: [{ at: NOW, by: ANN }] }),
  floorTable('6', { status: 'unavailable', seats: 3 }),
];

describe('a table for an order', () => {
  it.each([
    [3, '2'],
    [4, '2'],
    [5, '3'],
    [9, undefined],
  ])('for %i guests is the free one that fits with the fewest seats left over', (guests, name) => {
    expect(suggestTable(tables, guests)?.name).toBe(name);
  });

  it('is looked for as many as the seats of the order tell of, else for two', () => {
    expect(guestsOf([{ seat: 3 }, { seat: null }, { seat: 1 }])).toBe(3);
    expect(guestsOf([{ seat: null }])).toBe(2);
  });
});
