import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sandboxArguments } from '../../scripts/runtime/app-environment.mjs';
import { memoryMb, processTree } from './process-tree.ts';

const timedApp = path.join(import.meta.dirname, 'timed-app');
const PAINTED_WITHIN_MS = 60_000;
const ENDED_WITHIN_MS = 5000;
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
  const child = spawn(electron, [...sandboxArguments(), timedApp], {
    env: {
      ...process.env,
      COASTER_BENCH_APP: app,
      COASTER_BENCH_READY: ready,
      COASTER_DATA: dataFolder,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let printed = '';
  const painted = new Promise<number>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      if (printed.includes('painted')) resolve(performance.now());
    });
  });
  let complained = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complained += text));
  const tree = () => (child.pid === undefined ? [] : processTree(child.pid));
  try {
    const paintedAt = await Promise.race([painted, ended.then(() => null), later(PAINTED_WITHIN_MS)]);
    if (paintedAt === null)
      throw new Error(`The app in ${app} did not show ${ready}. It said:\n${complained.trim()}`);
    await sleep(SETTLED_AFTER_MS);
    return { startMs: paintedAt - startedAt, memoryMb: memoryMb(tree()) };
  } finally {
    const family = tree();
    child.kill('SIGTERM');
    await Promise.race([ended, later(ENDED_WITHIN_MS)]);
    if (child.exitCode === null && child.signalCode === null) family.forEach(endHard);
  }
}

async function later(delayMs: number): Promise<null> {
  await sleep(delayMs, undefined, { ref: false });
  return null;
}

function endHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}
