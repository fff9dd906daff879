import type { ConflictView } from '../../src-shared/contract/conflict-view.ts';
import { type Holder, isSameHolder } from '../../src-shared/domain/holder.ts';
import { useVenue } from '../connection/venue-store.ts';

/** The first thing to decide about a holder; undefined when there is none. */
export function useConflictOf({ kind, id }: Holder): ConflictView | undefined {
  return useVenue(({ conflicts }) =>
    conflicts.find(({ holders }) => holders.some((holder) => isSameHolder(holder, { kind, id }))),
  );
}
