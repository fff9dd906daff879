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
  | { readonly screen: 'layout' }
  | { readonly screen: 'manage' }
  | { readonly screen: 'people' }
  | { readonly screen: 'diagnostics' };

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
  leave(() => navigation.setState({ place }));
}

export function openOrder(holder: Holder): void {
  leave(() =>
    navigation.setState(({ recent }) => ({
      place: { screen: 'order', holder },
      recent:
        holder.kind === 'counter' || recent.some((other) => isSameHolder(other, holder))
          ? recent
          : [holder, ...recent].slice(0, RECENT_LIMIT),
    })),
  );
}

type Ask = (go: () => void) => void;

let asks: Ask | null = null;

/** Lets the screen on show ask something before it is left; it goes on by calling what it is given. Returns how to end that. */
export function askBeforeLeaving(ask: Ask): () => void {
  asks = ask;
  return () => {
    if (asks === ask) asks = null;
  };
}

function leave(go: () => void): void {
  if (asks === null) go();
  else asks(go);
}

export function showRoom(room: string): void {
  navigation.setState({ room });
}
