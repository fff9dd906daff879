import { useStore } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import { type Holder, isSameHolder } from '../../src-shared/domain/holder.ts';

export type Place =
  | { readonly screen: 'floor' }
  | { readonly screen: 'order'; readonly holder: Holder }
  | { readonly screen: 'pay'; readonly holder: Holder }
  | { readonly screen: 'tabs' }
  | { readonly screen: 'sales' }
  | { readonly screen: 'conflicts' }
  | { readonly screen: 'sync' }
  | { readonly screen: 'manage' }
  | { readonly screen: 'people' };

interface Navigation {
  readonly place: Place;
  /** The room that the floor shows; null for the first. */
  readonly room: string | null;
  /** The orders opened last, newest first: one tap away while another is open. */
  readonly recent: readonly Holder[];
}

const RECENT_LIMIT = 6;

/** Where the person is. Kept for the life of the window, so that a page that crashed comes back where it was. */
export const navigation = createStore<Navigation>()(
  persist((): Navigation => ({ place: { screen: 'floor' }, room: null, recent: [] }), {
    name: 'navigation',
    storage: createJSONStorage(() => sessionStorage),
  }),
);

export function useNavigation<Selected>(select: (state: Navigation) => Selected): Selected {
  return useStore(navigation, select);
}

export function goTo(place: Exclude<Place, { screen: 'order' }>): void {
  navigation.setState({ place });
}

export function openOrder(holder: Holder): void {
  navigation.setState(({ recent }) => ({
    place: { screen: 'order', holder },
    recent:
      holder.kind === 'counter' || recent.some((other) => isSameHolder(other, holder))
        ? recent
        : [holder, ...recent].slice(0, RECENT_LIMIT),
  }));
}

export function showRoom(room: string): void {
  navigation.setState({ room });
}
