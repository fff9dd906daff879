import { useEffect, useRef } from 'react';
import { useVenue } from '../connection/venue-store.ts';
import { notify } from '../ui/notice.ts';
import { crossingSentence } from './crossing-words.ts';

/** Tells whoever works here that somebody elsewhere changed the same of the floor; the editor keeps it until it is read. */
export function useCrossingNotice(): void {
  const crossings = useVenue((venue) => venue.crossings);
  const told = useRef(0);
  useEffect(() => {
    const latest = crossings.at(-1);
    if (latest !== undefined && crossings.length > told.current) {
      const more =
        crossings.length > 1 ? ` And ${crossings.length - 1} more, listed in the floor’s editor.` : '';
      notify({ tone: 'problem', sentence: `${crossingSentence(latest)}${more}`, undoSeq: null });
    }
    told.current = crossings.length;
  }, [crossings]);
}
