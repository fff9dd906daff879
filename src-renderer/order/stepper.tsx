import { t } from '@lingui/core/macro';
import { Minus, Plus } from 'lucide-react';
import styles from './stepper.module.css';

interface StepperProps {
  /** What is counted, for those who hear it: `Quantity of Lager 0.5`. */
  readonly label: string;
  readonly value: number;
  readonly canLess?: boolean;
  readonly canMore?: boolean;
  readonly onLess: () => void;
  readonly onMore: () => void;
  /** Types the value instead; left out where the steps are enough. */
  readonly onType?: () => void;
}

export function Stepper({
  label,
  value,
  canLess = true,
  canMore = true,
  onLess,
  onMore,
  onType,
}: StepperProps) {
  return (
    <div className={styles.stepper} role="group" aria-label={label}>
      <button
        type="button"
        className={styles.step}
        aria-label={t`One less`}
        disabled={!canLess}
        onClick={onLess}
      >
        <Minus aria-hidden strokeWidth={1.9} />
      </button>
      {onType === undefined ? (
        <span className={styles.value}>{value}</span>
      ) : (
        <button
          type="button"
          className={styles.value}
          aria-label={t`${value}, type another`}
          onClick={onType}
        >
          {value}
        </button>
      )}
      <button
        type="button"
        className={styles.step}
        aria-label={t`One more`}
        disabled={!canMore}
        onClick={onMore}
      >
        <Plus aria-hidden strokeWidth={1.9} />
      </button>
    </div>
  );
}
