import { t } from '@lingui/core/macro';
import { useEffect, useState } from 'react';
import type { JournalStanding } from '../../src-shared/contract/connection-view.ts';
import { callMain } from '../connection/main-link.ts';
import { useVenue, venueStore } from '../connection/venue-store.ts';
import { Card } from '../ui/card.tsx';
import { formatSince, formatWholeNumber } from '../ui/format.ts';
import { useNow } from '../ui/use-now.ts';
import { journalName } from './journal-name.ts';
import styles from './journals.module.css';

/** How far each journal has come, here and at central. */
export function Journals() {
  const standings = useStandings();
  const locale = useVenue(({ settings }) => settings?.locale ?? 'en');
  const nowMs = useNow();
  const count = (number: number) => formatWholeNumber(number, locale);
  return (
    <Card
      title={t`Journals`}
      note={t`Each terminal writes one. Both sides are level when the two columns agree.`}
    >
      <table className={styles.journals}>
        <thead>
          <tr>
            <th scope="col">{t`Written by`}</th>
            <th scope="col">{t`Last`}</th>
            <th scope="col">{t`Here`}</th>
            <th scope="col">{t`Central`}</th>
          </tr>
        </thead>
        <tbody>
          {standings.map((standing) => (
            <tr key={standing.journal} data-behind={standing.here !== standing.central || undefined}>
              <th scope="row" title={standing.journal}>
                {journalName(standing)}
              </th>
              <td>{standing.lastAt === null ? '–' : formatSince(standing.lastAt, nowMs, { locale })}</td>
              <td>{count(standing.here)}</td>
              <td>{standing.central === null ? '–' : count(standing.central)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

/** Asked for again whenever the connection has something new to tell. */
function useStandings(): readonly JournalStanding[] {
  const [standings, setStandings] = useState<readonly JournalStanding[]>([]);
  useEffect(() => {
    let isShown = true;
    const ask = async () => {
      // Without an answer the table keeps what it knew; the next news asks again.
      const found = await callMain((client) => client.journals()).catch(() => null);
      if (isShown && found !== null) setStandings(found);
    };
    void ask();
    const unsubscribe = venueStore.subscribe((now, before) => {
      if (now.venue?.connection !== before.venue?.connection) void ask();
    });
    return () => {
      isShown = false;
      unsubscribe();
    };
  }, []);
  return standings;
}
