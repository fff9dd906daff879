import { t } from '@lingui/core/macro';
import { History } from 'lucide-react';
import { useVenue } from '../connection/venue-store.ts';
import { formatWholeNumber } from '../ui/format.ts';
import styles from './missing-history.module.css';

/** Says that what was sold before this terminal joined is not all here yet. */
export function MissingHistory() {
  const missing = useVenue(({ connection }) => connection.history?.missing ?? null);
  const locale = useVenue(({ settings }) => settings?.locale ?? 'en');
  if (missing === null) return null;
  const changes = formatWholeNumber(missing, locale);
  return (
    <p className={styles.missing} role="status">
      <History aria-hidden className={styles.sign} strokeWidth={1.9} />
      {t`Older sales are still arriving: ${changes} changes are missing here. Lists and sums may lack some until then.`}
    </p>
  );
}
