import { i18n } from '@lingui/core';
import { useVenue, type Venue } from '../connection/venue-store.ts';
import { useSession } from './order-session.ts';
import { productShelves, type Shelf } from './product-shelf.ts';
import { rememberLast } from './remember-last.ts';

const shelvesOf = rememberLast(
  (products: Venue['products'], categories: Venue['categories'], _language: string) =>
    productShelves(products, categories),
);
// The favourites are named in the language of the page.
const selectShelves = (venue: Venue) => shelvesOf(venue.products, venue.categories, i18n.locale);

export function useShelves(): readonly Shelf[] {
  return useVenue(selectShelves);
}

/** The shelf on show; null when nothing is sold here yet. */
export function useCurrentShelf(): Shelf | null {
  const shelves = useShelves();
  const key = useSession((session) => session.shelf);
  return shelves.find((shelf) => shelf.key === key) ?? shelves[0] ?? null;
}
