import { useEffect } from 'react';
import { useVenue } from '../connection/venue-store.ts';
import { notify } from '../ui/notice.ts';

/** Tells the person at the screen what the check of the data found beside their work. */
export function useFaultNotice(): void {
  const first = useVenue(({ terminal }) => terminal.faults[0]);
  const count = useVenue(({ terminal }) => terminal.faults.length);
  useEffect(() => {
    if (first === undefined) return;
    const more = count > 1 ? ` And ${count - 1} more, listed under Manage.` : '';
    const sentence = `The check of this terminal's data found a fault: ${first}${more} Keep a copy of the data folder and call support.`;
    notify({ tone: 'problem', sentence, undoSeq: null });
  }, [first, count]);
}
