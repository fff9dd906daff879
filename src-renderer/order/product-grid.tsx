import { useCallback, useState } from 'react';
import type { ProductView } from '../../src-shared/contract/views.ts';
import styles from './product-grid.module.css';
import { ProductMenu } from './product-menu.tsx';
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
  const [menu, setMenu] = useState<{ readonly product: string; readonly anchor: HTMLElement } | null>(null);
  const showMenu = useCallback((product: string, anchor: HTMLElement) => setMenu({ product, anchor }), []);
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
        <ProductTile key={product.id} product={product} isTabStop={index === 0} onMenu={showMenu} />
      ))}
      {menu !== null && <ProductMenu {...menu} onClose={() => setMenu(null)} />}
    </div>
  );
}
