import { useSyncExternalStore } from 'react';

const MINUTE_MS = 60_000;

let nowMs = Date.now();
let timer: ReturnType<typeof setTimeout> | null = null;
const listeners = new Set<() => void>();

/** The time, told at every full minute. All who ask share one timer. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => nowMs);
}

function subscribe(listener: () => void): () => void {
  if (timer === null) tick();
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || timer === null) return;
    clearTimeout(timer);
    timer = null;
  };
}

function tick(): void {
  nowMs = Date.now();
  timer = setTimeout(tick, MINUTE_MS - (nowMs % MINUTE_MS));
  for (const listener of listeners) listener();
}
