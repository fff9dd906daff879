import { createContext, type ReactNode, type Ref, use } from 'react';
import { createPortal } from 'react-dom';
import { ConflictSign } from '../conflicts/conflict-sign.tsx';
import { Clock } from './clock.tsx';
import { ConnectionState } from './connection-state.tsx';
import styles from './top-bar.module.css';

/** The place in the top bar that the screen on show may fill; null until it is mounted. */
export const TopBarPlace = createContext<HTMLElement | null>(null);

/** What stands above every screen. Its left part belongs to the screen on show, its right part to the terminal. */
export function TopBar({ placeRef }: { readonly placeRef: Ref<HTMLDivElement> }) {
  return (
    <header className={styles.bar}>
      <div ref={placeRef} className={styles.place} />
      <ConflictSign />
      <ConnectionState />
      <Clock />
    </header>
  );
}

/** Puts its children into the left part of the top bar. */
export function TopBarSlot({ children }: { readonly children: ReactNode }) {
  const place = use(TopBarPlace);
  return place === null ? null : createPortal(children, place);
}
