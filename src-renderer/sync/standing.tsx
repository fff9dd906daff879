import { t } from '@lingui/core/macro';
import { RefreshCw } from 'lucide-react';
import type { ConnectionView } from '../../src-shared/contract/connection-view.ts';
import { callMain } from '../connection/main-link.ts';
import { useVenue } from '../connection/venue-store.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Facts } from '../ui/facts.tsx';
import { formatSince, formatWholeNumber } from '../ui/format.ts';
import { useNow } from '../ui/use-now.ts';
import { connectionAdvice } from './connection-advice.ts';

/** The state of the connection, what it means for the work, and what still has to travel. */
export function Standing() {
  const connection = useVenue((venue) => venue.connection);
  const locale = useVenue(({ settings }) => settings?.locale ?? 'en');
  const nowMs = useNow();
  const { title, text } = connectionAdvice(connection.state);
  return (
    <Card title={title} note={text}>
      {connection.central !== null && (
        <>
          <Facts facts={standingFacts(connection, { locale, nowMs })} />
          <Button
            size="often"
            icon={RefreshCw}
            onClick={() => void callMain((client) => client.tryExchange())}
          >
            {t`Try now`}
          </Button>
        </>
      )}
    </Card>
  );
}

function standingFacts(
  { central, waiting, lastExchange, state, history }: ConnectionView,
  { locale, nowMs }: { readonly locale: string; readonly nowMs: number },
): readonly (readonly [name: string, value: string])[] {
  const count = (number: number) => formatWholeNumber(number, locale);
  const since = 'since' in state ? [[t`Since`, formatSince(state.since, nowMs, { locale })] as const] : [];
  return [
    [t`Venue`, central?.venueName ?? ''],
    [t`Central`, central?.address ?? ''],
    ...since,
    [t`Waiting to go out`, count(waiting)],
    [t`Last exchange`, lastExchange === null ? t`never` : formatSince(lastExchange.at, nowMs, { locale })],
    ...(lastExchange === null
      ? []
      : [[t`Moved then`, movedWords(count(lastExchange.sent), count(lastExchange.received))] as const]),
    ...(history === null ? [] : [[t`Older history still to come`, count(history.missing)] as const]),
  ];
}

function movedWords(sent: string, received: string): string {
  return t`${sent} out, ${received} in`;
}
