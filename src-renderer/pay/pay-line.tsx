import { t } from '@lingui/core/macro';
import { Check } from 'lucide-react';
import type { Item } from '../../src-shared/domain/line.ts';
import { itemAmountMinor } from '../../src-shared/domain/order-totals.ts';
import { lineDetails } from '../order/line-details.ts';
import { Stepper } from '../order/stepper.tsx';
import { useAmount } from '../order/use-amount.ts';
import styles from './pay-line.module.css';

interface PayLineProps {
  readonly line: Item;
  /** How many pieces are paid now; 0 also while nothing is chosen and all is paid. */
  readonly chosen: number;
  readonly isWhole: boolean;
  readonly isFixed: boolean;
  readonly onChosen: (quantity: number) => void;
}

/** One line to pay. A tap takes all of it, a stepper pieces. */
export function PayLine({ line, chosen, isWhole, isFixed, onChosen }: PayLineProps) {
  const amount = useAmount();
  const { name, quantity, unitPriceMinor } = line;
  const details = lineDetails(line);
  const paid = isWhole ? quantity : chosen;
  const shown = chosen > 0 ? chosen : quantity;
  return (
    <li className={styles.line} data-stays={paid === 0 || undefined}>
      <label className={styles.pick}>
        <input
          type="checkbox"
          className={styles.input}
          checked={chosen > 0}
          disabled={isFixed}
          aria-label={[`${quantity} × ${name}`, details, amount(itemAmountMinor(line))]
            .filter(Boolean)
            .join(', ')}
          onChange={() => onChosen(chosen > 0 ? 0 : quantity)}
        />
        <span aria-hidden className={styles.sign}>
          <Check strokeWidth={3} />
        </span>
        <span className={styles.words}>
          <span className={styles.name}>
            <span className={styles.quantity}>{quantity}</span>
            {name}
          </span>
          {details !== '' && <span className={styles.details}>{details}</span>}
        </span>
      </label>
      {chosen > 0 && quantity > 1 && !isFixed && (
        <Stepper
          label={t`Quantity of ${name}`}
          value={chosen}
          canLess={chosen > 1}
          canMore={chosen < quantity}
          onLess={() => onChosen(chosen - 1)}
          onMore={() => onChosen(chosen + 1)}
        />
      )}
      <span className={styles.amount}>{amount(itemAmountMinor({ quantity: shown, unitPriceMinor }))}</span>
    </li>
  );
}
