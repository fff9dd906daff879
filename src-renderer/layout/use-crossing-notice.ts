import { plural } from '@lingui/core/macro';
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
      const sentence = [crossingSentence(latest), ...moreSentence(crossings.length - 1)].join(' ');
      notify({ tone: 'problem', sentence, undoSeq: null });
    }
    told.current = crossings.length;
  }, [crossings]);
}

function moreSentence(more: number): readonly string[] {
  if (more === 0) return [];
  return [
    plural(more, {
      one: 'And # more, listed in the floor’s editor.',
      other: 'And # more, listed in the floor’s editor.',
    }),
  ];
}
