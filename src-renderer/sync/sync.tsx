import { t } from '@lingui/core/macro';
import { useVenue } from '../connection/venue-store.ts';
import { TopBarSlot } from '../shell/top-bar.tsx';
import { canJoin } from './connection-advice.ts';
import { JoinAgain } from './join-again.tsx';
import { JoinCard } from './join-card.tsx';
import { Journals } from './journals.tsx';
import { Standing } from './standing.tsx';
import styles from './sync.module.css';
import { Warnings } from './warnings.tsx';

/** How this terminal stands with the others of its venue, and how to join them. */
export function Sync() {
  const state = useVenue(({ connection }) => connection.state);
  return (
    <div className={styles.screen}>
      <TopBarSlot>
        <h1 className={styles.title}>{t`Sync`}</h1>
      </TopBarSlot>
      <div className={styles.cards}>
        <div className={styles.column}>
          <Standing />
          {state.is === 'offline' && <JoinAgain />}
        </div>
        <div className={styles.column}>
          {canJoin(state) && <JoinCard />}
          <Warnings />
          {state.is !== 'alone' && <Journals />}
        </div>
      </div>
    </div>
  );
}
