import { plural, t } from '@lingui/core/macro';
import { useMemo } from 'react';
import { ProductGrid } from './product-grid.tsx';
import { searchProducts } from './product-search.ts';
import styles from './search-results.module.css';
import { useSearchIndex } from './use-search-index.ts';

/** More than this nobody reads: another letter is quicker. */
const SHOWN_LIMIT = 60;

export function SearchResults({ query }: { readonly query: string }) {
  const index = useSearchIndex();
  const { hits, total } = useMemo(() => searchProducts(index, query, SHOWN_LIMIT), [index, query]);
  const shown = hits.length;
  return (
    <>
      <p className={styles.count} aria-live="polite">
        {total === 0
          ? t`No product for “${query}”. Try the beginning of its name, or clear the search and choose a category.`
          : total > shown
            ? t`The first ${shown} of ${total} products for “${query}”`
            : plural(total, { one: `# product for “${query}”`, other: `# products for “${query}”` })}
        {total > 0 && <span className={styles.hint}>{t`Enter adds the first`}</span>}
      </p>
      <ProductGrid label={t`Products found`} products={hits} />
    </>
  );
}
