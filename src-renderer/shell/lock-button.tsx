import { t } from '@lingui/core/macro';
import { Lock } from 'lucide-react';
import { useVenue } from '../connection/venue-store.ts';
import { lockTerminal } from '../people/session.ts';
import { Button } from '../ui/button.tsx';

/** Locks the terminal. What is open stays open behind the lock. */
export function LockButton() {
  const hasStaff = useVenue(({ staff }) => staff.size > 0);
  if (!hasStaff) return null;
  return <Button tone="quiet" icon={Lock} aria-label={t`Lock`} onClick={() => void lockTerminal()} />;
}
