import { AUTO_LOCK_MINUTES } from '../../src-shared/domain/auto-lock.ts';
import { useVenue } from '../connection/venue-store.ts';
import { changeTerminal } from '../shell/change-terminal.ts';
import styles from './auto-lock-choice.module.css';

/** After how long without a touch the terminal locks. */
export function AutoLockChoice({ isDisabled }: { readonly isDisabled: boolean }) {
  const chosen = useVenue(({ terminal }) => terminal.autoLockMinutes);
  return (
    <fieldset className={styles.choices} disabled={isDisabled}>
      <legend className={styles.label}>Lock by itself after</legend>
      {AUTO_LOCK_MINUTES.map((minutes) => (
        <label key={minutes} className={styles.choice}>
          <input
            type="radio"
            name="auto-lock"
            className={styles.radio}
            checked={minutes === chosen}
            onChange={() => void changeTerminal({ autoLockMinutes: minutes })}
          />
          {minutes === 0 ? 'Never' : `${minutes} min`}
        </label>
      ))}
    </fieldset>
  );
}
