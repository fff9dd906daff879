const SAME_ROUND_MS = 5 * 60_000;

/** Whether two moments of ordering, in wall time, belong to one round: no more than five minutes lie between them. */
export function isSameRound(at: number, otherAt: number): boolean {
  return Math.abs(otherAt - at) <= SAME_ROUND_MS;
}
