import { t } from '@lingui/core/macro';
import { Ban, Circle, CircleDot, Clock, type LucideIcon, ReceiptText } from 'lucide-react';
import type { TableStatus } from '../../src-shared/domain/holder-status.ts';
import { useSettings, useVenue } from '../connection/venue-store.ts';
import { STATUS_NAMES } from '../floor/status-name.ts';
import { formatTime } from '../ui/format.ts';
import styles from './status-chip.module.css';

const SIGNS: Readonly<Record<TableStatus, LucideIcon>> = {
  available: Circle,
  occupied: CircleDot,
  bill_requested: ReceiptText,
  reserved: Clock,
  unavailable: Ban,
};

/** The status of a table by colour, sign and word. */
export function StatusChip({ table: id }: { readonly table: string }) {
  const settings = useSettings();
  const status = useVenue(({ tables }) => tables.get(id)?.status);
  const reservedFor = useVenue(({ tables }) => tables.get(id)?.reservedFor ?? null);
  if (status === undefined) return null;
  const Sign = SIGNS[status];
  const time = status === 'reserved' && reservedFor !== null ? formatTime(reservedFor, settings) : null;
  return (
    <p className={styles.chip} data-status={status}>
      <Sign aria-hidden className={styles.sign} strokeWidth={1.9} />
      {time === null ? STATUS_NAMES[status] : t`Reserved ${time}`}
    </p>
  );
}
