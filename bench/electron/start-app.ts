import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runApp } from './running-app.ts';

const timedApp = path.join(import.meta.dirname, 'timed-app');
const PAINTED_WITHIN_MS = 60_000;
/** How long after it was painted an app is looked at: by then it has done what a start leaves over. */
const SETTLED_AFTER_MS = 1000;

export interface StartGiven {
  readonly electron: string;
  /** The folder of the app. */
  readonly app: string;
  readonly dataFolder: string;
  /** What is there once people can work. */
  readonly ready: string;
}

export interface Started {
  /** From starting the process to the painted page. */
  readonly startMs: number;
  /** Of all its processes together. */
  readonly memoryMb: number;
}

/** Starts an app, waits for its page, weighs it, and ends it. */
export async function startOnce({ electron, app, dataFolder, ready }: StartGiven): Promise<Started> {
  const startedAt = performance.now();
  const running = runApp({
    electron,
    folder: timedApp,
    env: { COASTER_BENCH_APP: app, COASTER_BENCH_READY: ready, COASTER_DATA: dataFolder },
  });
  try {
    await running.nextLine(PAINTED_WITHIN_MS);
    const startMs = performance.now() - startedAt;
    await sleep(SETTLED_AFTER_MS);
    return { startMs, memoryMb: running.memoryMb() };
  } finally {
    await running.end();
  }
}
