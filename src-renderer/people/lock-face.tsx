import type { ReactNode } from 'react';
import { useSettings, useVenue } from '../connection/venue-store.ts';
import { connectionWords } from '../sync/connection-words.ts';
import { formatDay, formatTime } from '../ui/format.ts';
import { useNow } from '../ui/use-now.ts';
import styles from './lock-face.module.css';

/** The time, the day and the venue above, how this terminal stands with the others below. */
export function LockFace({ children }: { readonly children: ReactNode }) {
  const nowMs = useNow();
  const { locale, venueName } = useSettings();
  const connection = useVenue((venue) => venue.connection);
  const ownOperations = useVenue(({ terminal }) => terminal.ownOperations);
  const { concern, sentence } = connectionWords(connection, { locale, nowMs, ownOperations });
  return (
    <>
      <header>
        <time className={styles.clock}>{formatTime(nowMs, { locale })}</time>
        <p className={styles.day}>
          {formatDay(nowMs, { locale })} · {venueName}
        </p>
      </header>
      {children}
      <p className={styles.connection} data-concern={concern}>
        <span aria-hidden className={styles.sign} />
        {sentence}
      </p>
    </>
  );
}
