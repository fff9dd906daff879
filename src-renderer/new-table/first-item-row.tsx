import { t } from '@lingui/core/macro';
import { Plus } from 'lucide-react';
import { useSettings } from '../connection/venue-store.ts';
import { Stepper } from '../order/stepper.tsx';
import { formatAmount } from '../ui/format.ts';
import styles from './first-item-row.module.css';
import type { FirstProduct } from './first-products.ts';

interface FirstItemRowProps {
  readonly product: FirstProduct;
  readonly quantity: number;
  readonly onChange: (quantity: number) => void;
}

const MOST = 99;

/** A tap anywhere on the row orders one; what was picked has a stepper in the same place. */
export function FirstItemRow({ product, quantity, onChange }: FirstItemRowProps) {
  const settings = useSettings();
  const { name } = product;
  const price = formatAmount(product.priceMinor, settings);
  return (
    <li className={styles.row} data-picked={quantity > 0 || undefined}>
      <button
        type="button"
        className={styles.add}
        aria-label={t`Add ${name}, ${price}`}
        disabled={quantity >= MOST}
        onClick={() => onChange(quantity + 1)}
      >
        <span className={styles.name}>{name}</span> <span className={styles.price}>{price}</span>
        {quantity === 0 && <Plus aria-hidden className={styles.plus} strokeWidth={1.9} />}
      </button>
      {quantity > 0 && (
        <Stepper
          label={t`Quantity of ${name}`}
          value={quantity}
          canMore={quantity < MOST}
          onLess={() => onChange(quantity - 1)}
          onMore={() => onChange(quantity + 1)}
        />
      )}
    </li>
  );
}
