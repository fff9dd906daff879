import type { ProductView } from '../../src-shared/contract/views.ts';
import styles from './product-grid.module.css';
import { ProductTile } from './product-tile.tsx';
import { walkGrid } from './walk-grid.ts';

interface ProductGridProps {
  readonly label: string;
  readonly products: readonly ProductView[];
}

/** Up to so many products get larger tiles: there is room for them on the glass, on a large one for more. */
const ROOMY_LIMIT = 12;
const ROOMY_LIMIT_LARGE = 20;

/** Products to tap. Tab enters once; the arrow keys then walk from tile to tile. */
export function ProductGrid({ label, products }: ProductGridProps) {
  return (
    <div
      className={styles.grid}
      role="group"
      aria-label={label}
      data-room={
        products.length <= ROOMY_LIMIT ? 'much' : products.length <= ROOMY_LIMIT_LARGE ? 'some' : undefined
      }
      onKeyDown={walkGrid}
    >
      {products.map((product, index) => (
        <ProductTile key={product.id} product={product} isTabStop={index === 0} />
      ))}
    </div>
  );
}
