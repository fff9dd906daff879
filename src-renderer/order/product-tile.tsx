import { t } from '@lingui/core/macro';
import { ListPlus } from 'lucide-react';
import { memo, useId } from 'react';
import type { ProductView } from '../../src-shared/contract/views.ts';
import { useVenue } from '../connection/venue-store.ts';
import { useLongPress } from '../floor/use-long-press.ts';
import { fromPriceMinor } from './choice.ts';
import { choiceWay, hasChoices } from './choice-way.ts';
import { holderItems } from './holder-items.ts';
import { openChoices, tapProduct } from './order-actions.ts';
import { useOpenOrder } from './order-session.ts';
import { piecesByProduct } from './pieces-by-product.ts';
import styles from './product-tile.module.css';
import { useAmount } from './use-amount.ts';

interface ProductTileProps {
  readonly product: ProductView;
  /** The one tile that Tab reaches; arrow keys reach the others. */
  readonly isTabStop: boolean;
  /** A finger that stays, or the other button of a mouse. */
  readonly onMenu: (product: string, tile: HTMLElement) => void;
}

/** One product. It renders again only when itself or its quantity on this order changed. */
export const ProductTile = memo(function ProductTile({ product, isTabStop, onMenu }: ProductTileProps) {
  const order = useOpenOrder();
  const amount = useAmount();
  const piecesId = useId();
  const pieces = useVenue((venue) => piecesByProduct(holderItems(venue, order.holder)).get(product.id) ?? 0);
  const way = useVenue(({ modifierGroups }) => choiceWay(product, modifierGroups));
  const offersChoices = hasChoices(product) && !product.soldOut;
  const { name, soldOut } = product;
  const lowest = amount(fromPriceMinor(product));
  const price = product.variants.length > 1 && !soldOut ? t`from ${lowest}` : lowest;
  const press = useLongPress(
    (button) => onMenu(product.id, button),
    () => tapProduct(order, product),
  );
  const tile = (
    <button
      type="button"
      className={styles.tile}
      aria-label={soldOut ? t`${name}, ${price}, sold out` : `${name}, ${price}`}
      aria-describedby={pieces === 0 ? undefined : piecesId}
      aria-disabled={soldOut}
      tabIndex={isTabStop ? 0 : -1}
      {...press}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu(product.id, event.currentTarget);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !event.shiftKey || !offersChoices) return;
        event.preventDefault();
        openChoices(order, product);
      }}
    >
      <span className={styles.name}>
        {pieces > 0 && (
          <span className={styles.pieces} data-pieces={pieces}>
            <span id={piecesId} className="visually-hidden">
              {t`${pieces} on this order`}
            </span>
          </span>
        )}
        {name}
      </span>{' '}
      <span className={styles.price}>{soldOut ? t`${price} · sold out` : price}</span>
      {offersChoices && way !== 'none' && (
        <ListPlus aria-hidden className={styles.choices} strokeWidth={1.9} />
      )}
    </button>
  );
  if (!offersChoices || way !== 'none') return tile;
  return (
    <div className={styles.frame}>
      {tile}
      <button
        type="button"
        className={styles.choose}
        aria-label={t`Choices of ${name}`}
        tabIndex={-1}
        data-aside
        onClick={() => openChoices(order, product)}
      >
        <ListPlus aria-hidden strokeWidth={1.9} />
      </button>
    </div>
  );
});
