import { useVenue } from '../connection/venue-store.ts';
import { TopBarSlot } from '../shell/top-bar.tsx';
import { JoinCard } from './join-card.tsx';
import { Journals } from './journals.tsx';
import { Standing } from './standing.tsx';
import styles from './sync.module.css';
import { Warnings } from './warnings.tsx';

/** How this terminal stands with the others of its venue, and how to join them. */
export function Sync() {
  const isAlone = useVenue(({ connection }) => connection.state.is === 'alone');
  return (
    <div className={styles.screen}>
      <TopBarSlot>
        <h1 className={styles.title}>Sync</h1>
      </TopBarSlot>
      <div className={styles.cards}>
        <div className={styles.column}>
          <Standing />
          <JoinCard />
        </div>
        {!isAlone && (
          <div className={styles.column}>
            <Warnings />
            <Journals />
          </div>
        )}
      </div>
    </div>
  );
}
