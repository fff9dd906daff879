import { plural, t } from '@lingui/core/macro';
import { useEffect } from 'react';
import { useVenue } from '../connection/venue-store.ts';
import { notify } from '../ui/notice.ts';

/** Tells the person at the screen what the check of the data found beside their work. */
export function useFaultNotice(): void {
  const first = useVenue(({ terminal }) => terminal.faults[0]);
  const count = useVenue(({ terminal }) => terminal.faults.length);
  useEffect(() => {
    if (first === undefined) return;
    const more = count - 1;
    const sentence =
      more === 0
        ? t`The check of this terminal's data found a fault: ${first} Keep a copy of the data folder and call support.`
        : t`The check of this terminal's data found a fault: ${first} ${plural(more, { one: 'And # more, listed under Manage.', other: 'And # more, listed under Manage.' })} Keep a copy of the data folder and call support.`;
    notify({ tone: 'problem', sentence, undoSeq: null });
  }, [first, count]);
}
