import { useVenue } from '../connection/venue-store.ts';
import { connectionWords } from '../sync/connection-words.ts';
import { useNow } from '../ui/use-now.ts';
import styles from './connection-state.module.css';
import { goTo } from './navigation.ts';

/** One sentence about how this terminal stands with the others. A tap tells more. */
export function ConnectionState() {
  const connection = useVenue((venue) => venue.connection);
  const ownOperations = useVenue(({ terminal }) => terminal.ownOperations);
  const locale = useVenue(({ settings }) => settings?.locale ?? 'en');
  const nowMs = useNow();
  const { concern, sentence } = connectionWords(connection, { locale, nowMs, ownOperations });
  return (
    <button
      type="button"
      className={styles.state}
      data-concern={concern}
      onClick={() => goTo({ screen: 'sync' })}
    >
      <span aria-hidden className={styles.sign} />
      {sentence}
    </button>
  );
}
