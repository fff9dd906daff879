import { assertNever } from '../../src-shared/domain/assert.ts';
import type { Holder } from '../../src-shared/domain/holder.ts';
import type { Item } from '../../src-shared/domain/line.ts';
import type { Venue } from '../connection/venue-store.ts';

/** The open lines of a holder; null when it holds none or is gone. */
export function holderItems(venue: Venue, { kind, id }: Holder): readonly Item[] | null {
  switch (kind) {
    case 'table':
      return venue.tables.get(id)?.items ?? null;
    case 'tab':
      return venue.tabs.get(id)?.items ?? null;
    case 'counter':
      return venue.counter.id === id ? venue.counter.items : null;
    default:
      return assertNever(kind);
  }
}
