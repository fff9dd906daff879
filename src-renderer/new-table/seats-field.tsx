import { t } from '@lingui/core/macro';
import { Stepper } from '../order/stepper.tsx';
import styles from './seats-field.module.css';

const MOST_SEATS = 99;

interface SeatsFieldProps {
  readonly value: number;
  readonly onChange: (seats: number) => void;
}

export function SeatsField({ value, onChange }: SeatsFieldProps) {
  return (
    <div className={styles.field}>
      <span aria-hidden className={styles.label}>
        {t`Seats`}
      </span>
      <Stepper
        label={t`Seats`}
        value={value}
        canLess={value > 0}
        canMore={value < MOST_SEATS}
        onLess={() => onChange(value - 1)}
        onMore={() => onChange(value + 1)}
      />
    </div>
  );
}
