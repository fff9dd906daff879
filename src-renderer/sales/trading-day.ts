import type { TimeSpan } from '../../src-shared/contract/sales-view.ts';

/** A bar's day ends when the last guests have gone, not at midnight: what is sold at one in the night belongs to the evening before. */
const DAY_STARTS_AT_HOUR = 5;

/** The day that a moment belongs to, in the time of this terminal. Where clocks change it is an hour shorter or longer. */
export function tradingDay(ms: number): TimeSpan {
  const start = new Date(ms);
  start.setHours(DAY_STARTS_AT_HOUR, 0, 0, 0);
  if (start.getTime() > ms) start.setDate(start.getDate() - 1);
  const end = new Date(start);
  end.setDate(end.getDate() + 1);
  return { from: start.getTime(), to: end.getTime() };
}
