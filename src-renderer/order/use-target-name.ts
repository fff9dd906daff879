import { useVenue } from '../connection/venue-store.ts';
import { holderName } from '../ui/holder-name.ts';
import type { MoveTarget } from './move-target.ts';

/** What the target of a move is called; empty while there is none. */
export function useTargetName(target: MoveTarget | null): string {
  return useVenue((venue) => {
    if (target === null) return '';
    return target.kind === 'new_tab' ? target.name.trim() : (holderName(venue, target) ?? '');
  });
}
