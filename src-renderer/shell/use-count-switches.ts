import { useEffect } from 'react';
import { type Holder, isSameHolder } from '../../src-shared/domain/holder.ts';
import { callMain } from '../connection/main-link.ts';
import { navigation } from './navigation.ts';

/** Counts how often another order is opened. The count is told after the screen has changed, and nothing waits for it. */
export function useCountSwitches(): void {
  useEffect(() => {
    let last: Holder | null = null;
    return navigation.subscribe(({ place }) => {
      if (place.screen !== 'order') return;
      if (last !== null && isSameHolder(last, place.holder)) return;
      last = place.holder;
      // A count that is lost is a count that is lost.
      setTimeout(() => void callMain((client) => client.countSwitch()).catch(() => undefined));
    });
  }, []);
}
