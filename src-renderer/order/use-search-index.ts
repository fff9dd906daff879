import { useVenue, type Venue, venueStore } from '../connection/venue-store.ts';
import { buildSearchIndex, type SearchIndex } from './product-search.ts';
import { rememberLast } from './remember-last.ts';

const indexOf = rememberLast(buildSearchIndex);
const selectIndex = (venue: Venue) => indexOf(venue.products, venue.categories);

export function useSearchIndex(): SearchIndex {
  return useVenue(selectIndex);
}

/** The index as it is now, for what happens on a key rather than on the screen. Null before the venue is known. */
export function currentSearchIndex(): SearchIndex | null {
  const { venue } = venueStore.getState();
  return venue === null ? null : selectIndex(venue);
}
