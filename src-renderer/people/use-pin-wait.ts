import { useCallback, useEffect, useState } from 'react';
import { callMain } from '../connection/main-link.ts';

const SECOND_MS = 1000;

/** How long a person must still wait after too many wrong PINs, told every second; and how to say that they must. */
export function usePinWait(person: string): readonly [leftMs: number, begin: (waitMs: number) => void] {
  const [leftMs, setLeftMs] = useState(0);
  const begin = useCallback((waitMs: number) => setLeftMs(waitMs), []);
  useEffect(() => {
    let isOver = false;
    const ask = async () => {
      const waitMs = await callMain((client) => client.pinWait({ person })).catch(() => 0);
      if (!isOver) setLeftMs(waitMs);
    };
    void ask();
    return () => {
      isOver = true;
    };
  }, [person]);
  const isWaiting = leftMs > 0;
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setInterval(() => setLeftMs((left) => Math.max(0, left - SECOND_MS)), SECOND_MS);
    return () => clearInterval(timer);
  }, [isWaiting]);
  return [leftMs, begin];
}
