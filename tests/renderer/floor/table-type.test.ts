import { describe, expect, it } from 'vitest';
import { reachOf, tableType } from '../../../src-renderer/floor/table-type.ts';

const square = (side: number) => reachOf({ width: side, height: side, rotation: 0, shape: 'square' });

describe('the type on a table', () => {
  it('grows with the table: name, amount and time, in that order of size', () => {
    let last = 0;
    for (const side of [30, 50, 65, 80, 100, 115, 140, 300]) {
      const { name, amount, foot } = tableType(square(side), '5', '96.00');
      expect(name).toBeGreaterThanOrEqual(last);
      if (amount !== null) expect(name).toBeGreaterThanOrEqual(amount);
      if (amount !== null && foot !== null) expect(amount).toBeGreaterThan(foot);
      last = name;
    }
  });

  it('gives up the time first, then the amount, never the name', () => {
    expect(tableType(square(50), '5', '96.00')).toEqual({ name: 18, amount: 13, foot: null });
    expect(tableType(square(30), '5', '96.00')).toEqual({ name: 15, amount: null, foot: null });
  });

  it('makes a long name smaller rather than the table', () => {
    expect(tableType(square(140), 'Fireplace', '').name).toBeLessThan(tableType(square(140), '5', '').name);
  });

  it('takes a smaller step for an amount that would not fit beside the edges', () => {
    expect(tableType(square(100), '5', '12,345.00').amount).toBeLessThan(18);
  });

  it('gives a square that is turned on its corner less room than its diagonal promises', () => {
    const turned = reachOf({ width: 100, height: 100, rotation: 45, shape: 'square' });
    expect(turned.width).toBeCloseTo(100);
    expect(turned.narrows).toBe(true);
  });

  it('exchanges width and height for a quarter turn', () => {
    const { width, height } = reachOf({ width: 200, height: 100, rotation: 90, shape: 'rectangle' });
    expect([Math.round(width), Math.round(height)]).toEqual([100, 200]);
  });
});
