import { useEffect } from 'react';
import { venueStore } from '../connection/venue-store.ts';
import { navigation } from '../shell/navigation.ts';
import { guide } from './guide.ts';
import { guideFacts } from './guide-facts.ts';
import { followGuide } from './guide-steps.ts';

/** Watches the work while the guide is on show, and goes on when a step was done. */
export function useFollowGuide(): void {
  useEffect(() => {
    const follow = () => {
      const { venue } = venueStore.getState();
      const { progress } = guide.getState();
      if (venue === null) return;
      const next = followGuide(progress, guideFacts(venue, navigation.getState().place));
      if (next !== progress) guide.setState({ progress: next });
    };
    follow();
    const ends = [venueStore.subscribe(follow), navigation.subscribe(follow)];
    return () => {
      for (const end of ends) end();
    };
  }, []);
}
