import { expect, it } from 'vitest';
import { entriesBeyond } from '../../../src-renderer/sales/entries-beyond.ts';
import { tradingDay } from '../../../src-renderer/sales/trading-day.ts';

const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime();

it.each([
  ['the evening', at(25, 21), 25],
  ['one in the night', at(26, 1), 25],
  ['the last minute before five', at(26, 4, 59), 25],
  ['five in the morning', at(26, 5), 26],
  ['the first night of a month', new Date(2026, 11, 1, 2).getTime(), 30],
])('the day of %s begins at five in the morning', (_, ms, day) => {
  const { from, to } = tradingDay(ms);
  expect(from).toBe(at(day, 5));
  expect(to).toBe(at(day + 1, 5));
  expect(from <= ms && ms < to).toBe(true);
});

it('days follow each other without a gap, also where the clocks change', () => {
  let day = tradingDay(new Date(2026, 0, 1, 12).getTime());
  for (let count = 0; count < 366; count += 1) {
    const next = tradingDay(day.to);
    expect(next.from).toBe(day.to);
    day = next;
  }
});

it('counts what came since, wherever it belongs in the list', () => {
  const shown = [{ id: 'b' }, { id: 'd' }];
  expect(entriesBeyond(shown, shown)).toBe(0);
  expect(entriesBeyond(shown, [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }])).toBe(2);
  expect(entriesBeyond([], [{ id: 'a' }])).toBe(1);
});
