import { useVenue, type Venue } from '../connection/venue-store.ts';
import { useSession } from './order-session.ts';
import { productShelves, type Shelf } from './product-shelf.ts';
import { rememberLast } from './remember-last.ts';

const shelvesOf = rememberLast(productShelves);
const selectShelves = (venue: Venue) => shelvesOf(venue.products, venue.categories);

export function useShelves(): readonly Shelf[] {
  return useVenue(selectShelves);
}

/** The shelf on show; null when nothing is sold here yet. */
export function useCurrentShelf(): Shelf | null {
  const shelves = useShelves();
  const key = useSession((session) => session.shelf);
  return shelves.find((shelf) => shelf.key === key) ?? shelves[0] ?? null;
}
