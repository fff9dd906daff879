import { t } from '@lingui/core/macro';
import { useSettings, useVenue } from '../connection/venue-store.ts';
import { formatAmount } from '../ui/format.ts';
import { useNow } from '../ui/use-now.ts';
import styles from './legend.module.css';
import { roomCounts } from './room-counts.ts';
import { STATUS_NAMES } from './status-name.ts';

const SHOWN = ['available', 'occupied', 'bill_requested', 'reserved', 'unavailable'] as const;

/** What the signs on the floor mean, how many there are of each, and what is open in the room. */
export function Legend({ room }: { readonly room: string }) {
  const settings = useSettings();
  const nowMs = useNow();
  const tables = useVenue((venue) => venue.tables);
  const inRoom = [...tables.values()].filter((table) => table.room === room);
  const { lateAfterMinutes } = settings;
  const { byStatus, late, openMinor } = roomCounts(inRoom, settings, nowMs);
  return (
    <footer className={styles.legend}>
      <ul className={styles.keys}>
        {SHOWN.map((status) => (
          <li key={status} className={styles.key} data-none={byStatus[status] === 0 || undefined}>
            <span aria-hidden className={styles.sign} data-status={status} />
            {STATUS_NAMES[status]} {byStatus[status]}
          </li>
        ))}
        <li className={styles.key} data-none={late === 0 || undefined}>
          <span aria-hidden className={styles.sign} data-status="late" />
          {t`Waiting over ${lateAfterMinutes} min`} {late}
        </li>
      </ul>
      <p className={styles.open}>
        {t({ message: 'Open', context: 'amount that is to be paid' })}{' '}
        <strong>{formatAmount(openMinor, settings)}</strong>
      </p>
    </footer>
  );
}
