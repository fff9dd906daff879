/** A clock that is off by less is right enough for people. */
const TOLERATED_MS = 2 * 60_000;
const MINUTE_MS = 60_000;

/**
 * By how much this clock is ahead of central's, in whole minutes; null while it is right enough. Central is taken to have read
 * its clock in the middle between asking and being answered.
 */
export function clockAheadMs(given: {
  readonly sentAt: number;
  readonly answeredAt: number;
  readonly centralAt: number;
}): number | null {
  const aheadMs = (given.sentAt + given.answeredAt) / 2 - given.centralAt;
  return Math.abs(aheadMs) < TOLERATED_MS ? null : Math.round(aheadMs / MINUTE_MS) * MINUTE_MS;
}
