import { t } from '@lingui/core/macro';
import { useDeferredValue } from 'react';
import { BillPanel } from './bill-panel.tsx';
import { ChoicePanel } from './choice-panel.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { useSession } from './order-session.ts';
import styles from './product-area.module.css';
import { ProductGrid } from './product-grid.tsx';
import { SearchResults } from './search-results.tsx';
import { useCurrentShelf } from './use-shelves.ts';

/** The products of a category, or those that were searched for; over them, what has to be chosen for one, the bill, or the history. */
export function ProductArea() {
  const query = useDeferredValue(useSession((session) => session.query).trim());
  const panel = useSession((session) => session.panel);
  const shelf = useCurrentShelf();
  return (
    <div className={styles.area} id="products">
      <div className={styles.products} inert={panel !== null}>
        {query !== '' ? (
          <SearchResults query={query} />
        ) : shelf === null ? (
          <p className={styles.nothing}>{t`There is nothing on the menu yet.`}</p>
        ) : (
          <ProductGrid key={shelf.key} label={shelf.name} products={shelf.products} />
        )}
      </div>
      {panel?.shows === 'bill' && <BillPanel />}
      {panel?.shows === 'history' && <HistoryPanel />}
      {panel?.shows === 'choices' && <ChoicePanel key={panel.product} productId={panel.product} />}
    </div>
  );
}
