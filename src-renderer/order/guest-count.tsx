import { t } from '@lingui/core/macro';
import styles from './guest-count.module.css';
import { Stepper } from './stepper.tsx';

const MOST_GUESTS = 99;

interface GuestCountProps {
  readonly guests: number;
  readonly onGuests: (guests: number) => void;
}

/** For how many a table is looked for. */
export function GuestCount({ guests, onGuests }: GuestCountProps) {
  return (
    <div className={styles.guests}>
      <p className={styles.label}>{t`Guests`}</p>
      <Stepper
        label={t`Quantity of guests`}
        value={guests}
        canLess={guests > 1}
        canMore={guests < MOST_GUESTS}
        onLess={() => onGuests(guests - 1)}
        onMore={() => onGuests(guests + 1)}
      />
    </div>
  );
}
