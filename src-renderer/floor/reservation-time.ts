const HALF_HOUR_MS = 30 * 60_000;

/** The next full and half hours, in wall time. */
export function halfHoursFrom(nowMs: number, count: number): readonly number[] {
  const first = Math.ceil((nowMs + 60_000) / HALF_HOUR_MS) * HALF_HOUR_MS;
  return Array.from({ length: count }, (_, index) => first + index * HALF_HOUR_MS);
}

/** The next moment at which the clock on the wall shows a time, typed as `20:30`, `20.30` or `2030`; null for anything else. */
export function nextTimeOfDay(time: string, nowMs: number): number | null {
  const [, hours, minutes] = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/.exec(time.trim()) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  const moment = new Date(nowMs);
  moment.setHours(Number(hours), Number(minutes), 0, 0);
  if (moment.getTime() <= nowMs) moment.setDate(moment.getDate() + 1);
  return moment.getTime();
}
