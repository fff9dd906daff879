import { t } from '@lingui/core/macro';
import { CircleCheck } from 'lucide-react';
import { useVenue } from '../connection/venue-store.ts';
import { TopBarSlot } from '../shell/top-bar.tsx';
import { ConflictCard } from './conflict-card.tsx';
import styles from './conflicts.module.css';

/** Everything that terminals did without seeing each other and that a person should decide. */
export function Conflicts() {
  const conflicts = useVenue((venue) => venue.conflicts);
  return (
    <div className={styles.screen}>
      <TopBarSlot>
        <h1 className={styles.title}>{t`To decide`}</h1>
      </TopBarSlot>
      {conflicts.length === 0 ? (
        <p className={styles.empty}>
          <CircleCheck aria-hidden className={styles.sign} strokeWidth={1.9} />
          {t`Nothing to decide. The terminals agree.`}
        </p>
      ) : (
        <ul className={styles.list}>
          {conflicts.map((conflict) => (
            <ConflictCard key={conflict.id} conflict={conflict} />
          ))}
        </ul>
      )}
    </div>
  );
}
