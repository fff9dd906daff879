import { describe, expect, it } from 'vitest';
import { type Direction, nextTable } from '../../../src-renderer/floor/next-table.ts';

/**
 *     A  B  C
 *      D    E
 */
const tables = [
  table('A', 0, 0),
  table('B', 200, 0),
  table('C', 400, 0),
  table('D', 60, 200),
  table('E', 420, 200),
];

function table(id: string, x: number, y: number) {
  return { id, x, y, width: 100, height: 100 };
}

function walk(from: string, direction: Direction): string | null {
  const start = tables.find(({ id }) => id === from) ?? tables[0];
  return start ? (nextTable(tables, start, direction)?.id ?? null) : null;
}

describe('walking from table to table', () => {
  it.each([
    ['A', 'right', 'B'],
    ['B', 'right', 'C'],
    ['C', 'left', 'B'],
    ['A', 'down', 'D'],
    ['C', 'down', 'E'],
    ['E', 'up', 'C'],
    ['D', 'right', 'E'],
    ['D', 'up', 'A'],
  ] as const)('goes from %s %s to %s', (from, direction, to) => {
    expect(walk(from, direction)).toBe(to);
  });

  it.each([
    ['A', 'left'],
    ['C', 'right'],
    ['B', 'up'],
    ['E', 'down'],
  ] as const)('stays at the edge of the room: %s %s', (from, direction) => {
    expect(walk(from, direction)).toBeNull();
  });

  it('reaches every table with the arrow keys', () => {
    const reached = new Set(['A']);
    for (const from of reached) {
      for (const direction of ['left', 'right', 'up', 'down'] as const) {
        const to = walk(from, direction);
        if (to !== null) reached.add(to);
      }
    }
    expect([...reached].sort()).toEqual(['A', 'B', 'C', 'D', 'E']);
  });
});
