import { t } from '@lingui/core/macro';
import { RefreshCw } from 'lucide-react';
import { callMain } from '../connection/main-link.ts';
import { useVenue } from '../connection/venue-store.ts';
import { canJoin, connectionAdvice } from '../sync/connection-advice.ts';
import { JoinForm } from '../sync/join-form.tsx';
import { Button } from '../ui/button.tsx';
import { OpenVenue } from './open-venue.tsx';
import { Welcome } from './welcome.tsx';

/** A terminal that has joined and waits for its venue; of a venue that holds nothing yet, this terminal may bring it. */
export function Fetching() {
  const state = useVenue(({ connection }) => connection.state);
  const isFetching = useVenue(({ connection }) => connection.isFetchingVenue);
  const venueName = useVenue(({ connection }) => connection.central?.venueName ?? '');
  if (state.is === 'online' && !isFetching) {
    return (
      <OpenVenue
        title={t`${venueName} is empty so far`}
        lead={t`Bring its rooms, menu and staff here: every terminal of the venue gets them. Or wait until another terminal does.`}
      />
    );
  }
  if (state.is === 'connecting' || state.is === 'online' || state.is === 'alone') {
    return (
      <Welcome
        title={t`Fetching ${venueName}`}
        lead={t`The floor, the menu and the open orders come first. This takes a few seconds.`}
      />
    );
  }
  const { title, text } = connectionAdvice(state);
  return (
    <Welcome title={title} lead={text}>
      {canJoin(state) ? (
        <JoinForm />
      ) : (
        <Button
          tone="accent"
          size="often"
          icon={RefreshCw}
          onClick={() => void callMain((client) => client.tryExchange())}
        >
          {t`Try now`}
        </Button>
      )}
    </Welcome>
  );
}
