import { t } from '@lingui/core/macro';
import { Minus, Plus } from 'lucide-react';
import styles from './stepper.module.css';
import { takeFocus } from './take-focus.ts';

interface StepperProps {
  /** What is counted, for those who hear it: `Quantity of Lager 0.5`. */
  readonly label: string;
  readonly value: number;
  readonly canLess?: boolean;
  readonly canMore?: boolean;
  readonly onLess: () => void;
  readonly onMore: () => void;
  /** Types the value instead; left out where the steps are enough. */
  readonly typing?: {
    readonly onType: () => void /** Whether it was just left. */;
    readonly takesFocus: boolean;
  };
}

export function Stepper({
  label,
  value,
  canLess = true,
  canMore = true,
  onLess,
  onMore,
  typing,
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
      {typing === undefined ? (
        <span className={styles.value}>{value}</span>
      ) : (
        <button
          ref={typing.takesFocus ? takeFocus : undefined}
          type="button"
          className={styles.value}
          aria-label={t`${value}, type another`}
          onClick={typing.onType}
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
