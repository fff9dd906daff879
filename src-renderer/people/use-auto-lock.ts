import { useEffect } from 'react';
import { useVenue } from '../connection/venue-store.ts';
import { lockTerminal } from './session.ts';

const MINUTE_MS = 60_000;
const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/** Locks the terminal when nobody has touched it for as long as it is set to. */
export function useAutoLock(): void {
  const minutes = useVenue(({ terminal, staff }) =>
    terminal.locked || staff.size === 0 ? 0 : terminal.autoLockMinutes,
  );
  useEffect(() => {
    if (minutes === 0) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void lockTerminal(), minutes * MINUTE_MS);
    };
    wait();
    for (const sign of SIGNS_OF_LIFE) document.addEventListener(sign, wait, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      for (const sign of SIGNS_OF_LIFE) document.removeEventListener(sign, wait, { capture: true });
    };
  }, [minutes]);
}
