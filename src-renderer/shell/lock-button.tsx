import { t } from '@lingui/core/macro';
import { Lock } from 'lucide-react';
import { useVenue } from '../connection/venue-store.ts';
import { lockTerminal } from '../people/session.ts';

interface LockButtonProps {
  readonly className: string | undefined;
  readonly iconClassName: string | undefined;
}

/** Locks the terminal. What is open stays open behind the lock. */
export function LockButton({ className, iconClassName }: LockButtonProps) {
  const hasStaff = useVenue(({ staff }) => staff.size > 0);
  if (!hasStaff) return null;
  return (
    <button type="button" className={className} onClick={() => void lockTerminal()}>
      <Lock aria-hidden className={iconClassName} strokeWidth={1.9} />
      {t`Lock`}
    </button>
  );
}
