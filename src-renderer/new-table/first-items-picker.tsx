import { t } from '@lingui/core/macro';
import { useMemo, useState } from 'react';
import { useVenue } from '../connection/venue-store.ts';
import { searchProducts } from '../order/product-search.ts';
import { useSearchIndex } from '../order/use-search-index.ts';
import { useShelves } from '../order/use-shelves.ts';
import { SearchField } from '../ui/search-field.tsx';
import { FirstItemRow } from './first-item-row.tsx';
import styles from './first-items-picker.module.css';
import { countOf, type FirstItems, firstProducts, withCount } from './first-products.ts';

interface FirstItemsPickerProps {
  readonly items: FirstItems;
  readonly onChange: (items: FirstItems) => void;
}

/** More than this nobody scrolls through here. */
const FOUND_LIMIT = 20;

/** What the guests of a new table order first: the favourites, or what a search finds. */
export function FirstItemsPicker({ items, onChange }: FirstItemsPickerProps) {
  const [query, setQuery] = useState('');
  const groups = useVenue((venue) => venue.modifierGroups);
  const index = useSearchIndex();
  const [favourites] = useShelves();
  const offered = useMemo(
    () =>
      firstProducts(
        query.trim() === '' ? (favourites?.products ?? []) : searchProducts(index, query, FOUND_LIMIT).hits,
        groups,
      ),
    [query, favourites, index, groups],
  );
  // What was found and picked stays in sight when the search is over.
  const picked = query.trim() === '' ? [...items.values()].map(({ of }) => of) : [];
  const shown = [...offered, ...picked.filter(({ key }) => !offered.some((other) => other.key === key))];
  const [first] = offered;
  return (
    <section className={styles.picker} aria-label={t`Ordered already`}>
      <SearchField
        label={t`Ordered already? Find a product`}
        value={query}
        onChange={setQuery}
        onSubmit={() => {
          if (query.trim() !== '' && first) onChange(withCount(items, first, countOf(items, first) + 1));
        }}
      />
      {shown.length === 0 ? (
        <p className={styles.none}>
          {query.trim() === ''
            ? t`No products yet. The table is added without an order.`
            : t`Nothing found that one tap can order. Clear the search to see the favourites; anything else is ordered on the table.`}
        </p>
      ) : (
        <ul className={styles.rows}>
          {shown.map((product) => (
            <FirstItemRow
              key={product.key}
              product={product}
              quantity={countOf(items, product)}
              onChange={(quantity) => onChange(withCount(items, product, quantity))}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
