import { t } from '@lingui/core/macro';
import { TriangleAlert } from 'lucide-react';
import { useVenue } from '../connection/venue-store.ts';
import { goTo } from '../shell/navigation.ts';
import { Button } from '../ui/button.tsx';
import styles from './conflict-sign.module.css';

/** How many things there are to decide, above every screen; nothing while there are none. */
export function ConflictSign() {
  const count = useVenue(({ conflicts }) => conflicts.length);
  if (count === 0) return null;
  return (
    <Button icon={TriangleAlert} className={styles.sign} onClick={() => goTo({ screen: 'conflicts' })}>
      <span aria-hidden className={styles.count} data-count={count} />
      <span className={styles.words}>{t`${count} to decide`}</span>
    </Button>
  );
}
