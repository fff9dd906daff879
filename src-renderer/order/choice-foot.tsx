import { t } from '@lingui/core/macro';
import { Button } from '../ui/button.tsx';
import styles from './choice-foot.module.css';
import { Stepper } from './stepper.tsx';

interface ChoiceFootProps {
  readonly name: string;
  readonly quantity: number;
  readonly onQuantity: (quantity: number) => void;
  readonly note: string;
  readonly onNote: (note: string) => void;
  /** The button that adds; left out where a tap on a size does. */
  readonly add?: { readonly label: string; readonly isReady: boolean; readonly onAdd: () => void };
}

const QUANTITY_LIMIT = 999;

export function ChoiceFoot({ name, quantity, onQuantity, note, onNote, add }: ChoiceFootProps) {
  return (
    <form
      className={styles.foot}
      onSubmit={(event) => {
        event.preventDefault();
        add?.onAdd();
      }}
    >
      <Stepper
        label={t`Quantity of ${name}`}
        value={quantity}
        canLess={quantity > 1}
        canMore={quantity < QUANTITY_LIMIT}
        onLess={() => onQuantity(quantity - 1)}
        onMore={() => onQuantity(quantity + 1)}
      />
      <input
        className={styles.note}
        aria-label={t`Note`}
        placeholder={t`Note`}
        autoComplete="off"
        maxLength={200}
        value={note}
        onChange={(event) => onNote(event.target.value)}
      />
      {add === undefined ? (
        <p className={styles.hint}>{t`Tap a size to add it`}</p>
      ) : (
        <Button type="submit" size="often" tone={add.isReady ? 'accent' : 'plain'} className={styles.add}>
          {add.label}
        </Button>
      )}
    </form>
  );
}
