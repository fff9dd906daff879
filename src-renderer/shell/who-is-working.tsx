import { useVenue } from '../connection/venue-store.ts';
import { formatDay, formatTime } from '../ui/format.ts';
import { initials } from '../ui/initials.ts';
import { useNow } from '../ui/use-now.ts';
import { changeTerminal } from './change-terminal.ts';
import styles from './who-is-working.module.css';

/** Asks who is at work before anything is written in somebody's name. */
export function WhoIsWorking() {
  const now = useNow();
  const settings = useVenue((venue) => venue.settings);
  const staff = useVenue((venue) => venue.staff);
  const locale = settings?.locale ?? 'en';
  return (
    <main className={styles.screen}>
      <header>
        <time className={styles.clock}>{formatTime(now, { locale })}</time>
        <p className={styles.day}>
          {formatDay(now, { locale })} · {settings?.venueName}
        </p>
      </header>
      <h1 className={styles.question}>Who is working?</h1>
      <ul className={styles.staff}>
        {[...staff.values()].map(({ id, name }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.person}
              onClick={() => void changeTerminal({ operator: id })}
            >
              <span aria-hidden className={styles.initials}>
                {initials(name)}
              </span>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </main>
  );
}
