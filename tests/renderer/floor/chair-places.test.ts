import { describe, expect, it } from 'vitest';
import { chairPlaces } from '../../../src-renderer/floor/chair-places.ts';

describe('the chairs of a table', () => {
  it.each(['round', 'square', 'rectangle'] as const)('are as many as a %s table has seats', (shape) => {
    for (const seats of [0, 1, 2, 3, 4, 5, 8, 12, 20]) {
      expect(chairPlaces({ shape, seats, width: 210, height: 104 })).toHaveLength(seats);
      expect(chairPlaces({ shape, seats, width: 80, height: 80 })).toHaveLength(seats);
    }
  });

  it.each(['square', 'rectangle', 'booth'] as const)('stand outside a %s table', (shape) => {
    for (const { x, y } of chairPlaces({ shape, seats: 10, width: 210, height: 104 })) {
      expect(x < 0 || x > 210 || y < 0 || y > 104).toBe(true);
    }
  });

  it('stand above and below a wide table, left and right of a deep one', () => {
    const wide = chairPlaces({ shape: 'rectangle', seats: 4, width: 200, height: 100 });
    expect(wide.map(({ x, y }) => [x, Math.sign(y)])).toEqual([
      [50, -1],
      [150, -1],
      [50, 1],
      [150, 1],
    ]);
    const deep = chairPlaces({ shape: 'rectangle', seats: 4, width: 100, height: 200 });
    expect(deep.map(({ x, y }) => [Math.sign(x), y])).toEqual([
      [-1, 50],
      [-1, 150],
      [1, 50],
      [1, 150],
    ]);
  });

  it('are two benches along a booth', () => {
    const benches = chairPlaces({ shape: 'booth', seats: 6, width: 166, height: 120 });
    expect(benches.map(({ x, length }) => ({ x, length }))).toEqual([
      { x: 83, length: 166 },
      { x: 83, length: 166 },
    ]);
  });
});
