import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { JoinCard } from './join-card.tsx';

/** For a terminal whose central is now at another address: folded up, because most outages pass by themselves. */
export function JoinAgain() {
  const [isAsked, setAsked] = useState(false);
  if (isAsked) return <JoinCard />;
  return (
    <Button tone="quiet" onClick={() => setAsked(true)}>
      {t`Central has moved? Join again…`}
    </Button>
  );
}
