import { ListPlus } from 'lucide-react';
import { memo, useId } from 'react';
import type { ProductView } from '../../src-shared/contract/views.ts';
import { useVenue } from '../connection/venue-store.ts';
import { fromPriceMinor } from './choice.ts';
import { choiceWay } from './choice-way.ts';
import { holderItems } from './holder-items.ts';
import { tapProduct } from './order-actions.ts';
import { useOpenOrder } from './order-session.ts';
import { piecesByProduct } from './pieces-by-product.ts';
import styles from './product-tile.module.css';
import { useAmount } from './use-amount.ts';

interface ProductTileProps {
  readonly product: ProductView;
  /** The one tile that Tab reaches; arrow keys reach the others. */
  readonly isTabStop: boolean;
}

/** One product. It renders again only when itself or its quantity on this order changed. */
export const ProductTile = memo(function ProductTile({ product, isTabStop }: ProductTileProps) {
  const order = useOpenOrder();
  const amount = useAmount();
  const piecesId = useId();
  const pieces = useVenue((venue) => piecesByProduct(holderItems(venue, order.holder)).get(product.id) ?? 0);
  const from = product.variants.length > 1 && !product.soldOut ? 'from ' : '';
  const price = `${from}${amount(fromPriceMinor(product))}`;
  return (
    <button
      type="button"
      className={styles.tile}
      aria-label={`${product.name}, ${price}${product.soldOut ? ', sold out' : ''}`}
      aria-describedby={pieces === 0 ? undefined : piecesId}
      aria-disabled={product.soldOut}
      tabIndex={isTabStop ? 0 : -1}
      onClick={() => tapProduct(order, product)}
    >
      <span className={styles.name}>
        {pieces > 0 && (
          <span id={piecesId} className={styles.pieces}>
            {pieces} <span className="visually-hidden">on this order</span>
          </span>
        )}
        {product.name}
      </span>
      <span className={styles.price}>
        {price}
        {product.soldOut && ' · sold out'}
      </span>
      {choiceWay(product) !== 'none' && !product.soldOut && (
        <ListPlus aria-hidden className={styles.choices} strokeWidth={1.9} />
      )}
    </button>
  );
});
