import type { SalesEntry } from '../../src-shared/contract/sales-view.ts';

/** How many of the latest entries are not among those on show. */
export function entriesBeyond(
  shown: readonly Pick<SalesEntry, 'id'>[],
  latest: readonly Pick<SalesEntry, 'id'>[],
): number {
  const known = new Set(shown.map(({ id }) => id));
  return latest.filter(({ id }) => !known.has(id)).length;
}
