import { canonical } from '../../src-shared/domain/canonical.ts';
import type { VenueState } from '../../src-shared/domain/venue-state.ts';

/** Everything that a state says, without the order in which its entries came, and so that a difference can be read. */
export function comparableState(state: VenueState): unknown {
  return JSON.parse(
    canonical({
      applied: [...state.applied].sort(),
      records: Object.fromEntries(state.records),
      lines: Object.fromEntries(state.lines),
      sales: Object.fromEntries(state.sales),
      refunds: Object.fromEntries(state.refunds),
      links: Object.fromEntries(state.links),
    }),
  );
}
