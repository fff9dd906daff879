import { useVenue } from '../connection/venue-store.ts';
import styles from './connection-state.module.css';

/** One sentence about where the venue's data is. This terminal shares with no other yet, so it is all kept here. */
export function ConnectionState() {
  const count = useVenue(({ terminal }) => terminal.ownOperations);
  const locale = useVenue(({ settings }) => settings?.locale ?? 'en');
  return (
    <p className={styles.state}>
      <span aria-hidden className={styles.sign} />
      {count === 0
        ? 'Kept on this terminal'
        : `${new Intl.NumberFormat(locale).format(count)} ${count === 1 ? 'change' : 'changes'} kept here`}
    </p>
  );
}
