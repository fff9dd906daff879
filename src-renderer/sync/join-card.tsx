import { t } from '@lingui/core/macro';
import { useVenue } from '../connection/venue-store.ts';
import { Card } from '../ui/card.tsx';
import { JoinForm } from './join-form.tsx';

export function JoinCard() {
  const isAlone = useVenue(({ connection }) => connection.state.is === 'alone');
  return (
    <Card
      title={isAlone ? t`Join a venue` : t`Join again`}
      note={t`Whoever looks after central makes the code. It works once.`}
    >
      <JoinForm />
    </Card>
  );
}
