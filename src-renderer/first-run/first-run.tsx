import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { useVenue } from '../connection/venue-store.ts';
import { Fetching } from './fetching.tsx';
import styles from './first-run.module.css';
import { JoinVenue } from './join-venue.tsx';
import { OpenVenue } from './open-venue.tsx';

/** A terminal without a venue. Once there is one, the floor takes the place of this screen by itself. */
export function FirstRun() {
  const hasJoined = useVenue(({ connection }) => connection.central !== null);
  const [isJoining, setJoining] = useState(false);
  return (
    <main className={styles.screen}>
      {hasJoined ? (
        <Fetching />
      ) : isJoining ? (
        <JoinVenue onBack={() => setJoining(false)} />
      ) : (
        <OpenVenue
          title={t`Welcome to Coaster`}
          lead={t`Join the other terminals of a venue, or use this one alone: it can join later and brings along all that was done.`}
          onJoin={() => setJoining(true)}
        />
      )}
    </main>
  );
}
