import type { TableView } from '../../src-shared/contract/views.ts';
import type { Item } from '../../src-shared/domain/line.ts';

type Suggested = Pick<TableView, 'id' | 'name' | 'seats' | 'status' | 'items'>;

const NAMES = new Intl.Collator(undefined, { numeric: true });

/** The free table that fits so many guests with the fewest seats left over; null when none does. */
export function suggestTable<Table extends Suggested>(
  tables: readonly Table[],
  guests: number,
): Table | null {
  const [best] = tables
    .filter(({ status, items, seats }) => status === 'available' && items === null && seats >= guests)
    .toSorted((left, right) => left.seats - right.seats || NAMES.compare(left.name, right.name));
  return best ?? null;
}

/** How many guests an order tells of: as many as the highest seat that something is for; two when it says nothing. */
export function guestsOf(items: readonly Pick<Item, 'seat'>[]): number {
  const seats = items.flatMap(({ seat }) => seat ?? []);
  return seats.length === 0 ? 2 : Math.max(...seats);
}
