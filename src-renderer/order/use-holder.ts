import type { Item } from '../../src-shared/domain/line.ts';
import { useVenue } from '../connection/venue-store.ts';
import { holderName } from '../ui/holder-name.ts';
import { holderItems } from './holder-items.ts';
import { useOpenOrder } from './order-session.ts';

const NOTHING: readonly Item[] = [];

/** The open lines of the order on show, oldest first. */
export function useItems(): readonly Item[] {
  const { holder } = useOpenOrder();
  return useVenue((venue) => holderItems(venue, holder)) ?? NOTHING;
}

/** What the order on show is called: `Table 8`. Empty while it is going. */
export function useHolderName(): string {
  const { holder } = useOpenOrder();
  return useVenue((venue) => holderName(venue, holder)) ?? '';
}
