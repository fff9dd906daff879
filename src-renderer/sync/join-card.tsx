import { useVenue } from '../connection/venue-store.ts';
import { Card } from '../ui/card.tsx';
import { JoinForm } from './join-form.tsx';

export function JoinCard() {
  const isAlone = useVenue(({ connection }) => connection.state.is === 'alone');
  return (
    <Card
      title={isAlone ? 'Join a venue' : 'Join again'}
      note="Whoever looks after central makes the code. It works once."
    >
      <JoinForm />
    </Card>
  );
}
