import { describe, expect, it } from 'vitest';
import { isLate, showsLastOrder, tableFacts } from '../../../src-renderer/floor/table-facts.ts';
import { ANN, floorTable, MINUTE, NOW, settings } from './floor-table.ts';

const ordered = (...minutesAgo: readonly number[]) =>
  tableFacts(
    floorTable('1', { orders: minutesAgo.map((minutes) => ({ at: NOW - minutes * MINUTE, by: ANN })) }),
    settings,
  );

describe('a table that waits', () => {
  it.each([
    ['59 minutes after its only order', [59], false],
    ['60 minutes after its only order', [60], true],
    ['soon after its last order, however long ago the first was', [200, 10], false],
    ['an hour after its last order', [200, 60], true],
  ] as const)('speaks up or not %s', (_, orders, expected) => {
    expect(isLate(ordered(...orders), settings, NOW)).toBe(expected);
  });

  it('speaks up when its guests were seated an hour ago and nobody took their order', () => {
    const table = { ...floorTable('1'), seatedAt: NOW - 60 * MINUTE };
    expect(isLate(tableFacts(table, settings), settings, NOW)).toBe(true);
    expect(isLate(tableFacts(floorTable('1', { status: 'available' }), settings), settings, NOW)).toBe(false);
  });

  it('tells of the last order only when that was another round than the first', () => {
    expect(showsLastOrder(ordered(40, 38))).toBe(false);
    expect(showsLastOrder(ordered(40, 12))).toBe(true);
  });
});
