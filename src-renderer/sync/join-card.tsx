import { useState } from 'react';
import { useVenue } from '../connection/venue-store.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { canJoinAgain } from './connection-advice.ts';
import { JoinForm } from './join-form.tsx';

/** Offers to join: at once where that is the thing to do, folded up where it could be. */
export function JoinCard() {
  const state = useVenue(({ connection }) => connection.state);
  const [isAsked, setAsked] = useState(false);
  if (state.is === 'online' || state.is === 'connecting') return null;
  if (state.is === 'alone' || canJoinAgain(state) || isAsked) {
    return (
      <Card
        title={state.is === 'alone' ? 'Join a venue' : 'Join again'}
        note="Whoever looks after central makes the code. It works once."
      >
        <JoinForm />
      </Card>
    );
  }
  return (
    <Button tone="quiet" onClick={() => setAsked(true)}>
      Central has moved? Join again…
    </Button>
  );
}
