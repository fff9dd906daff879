import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';

/** A process that stands by until it is told to begin, and is ended by a kill that no program can see coming. */
export interface KillableProcess {
  readonly say: (word: string) => void;
  /** The lines that it has printed so far, without a last one that is not whole. */
  readonly lines: () => readonly string[];
  /** Waits until it has printed so many lines, of one kind or of any. Rejects when it ends by itself. */
  readonly printed: (count: number, isMeant?: (line: string) => boolean) => Promise<void>;
  /** SIGKILL, and waits until it is gone and everything that it printed is here. Rejects when it had ended by itself. */
  readonly kill: () => Promise<void>;
}

/** Starts a program with Node; it is gone with the test. */
export function startProcess(args: readonly string[]): KillableProcess {
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines: string[] = [];
  let rest = '';
  let complaints = '';
  let heard = () => {};
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    const whole = (rest + piece).split('\n');
    rest = whole.pop() ?? '';
    lines.push(...whole);
    heard();
  });
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (complaints += piece));
  // What is said to a process that has just died goes nowhere; how it ended is told below.
  child.stdin.on('error', () => undefined);
  let isKilled = false;
  const waitForEnd = async () => {
    const [code] = (await once(child, 'close')) as [number | null];
    if (!isKilled) throw new Error(`${args[0]} ended by itself with ${code}:\n${complaints}`);
  };
  const endedByItself = waitForEnd();
  // Whoever waits is told; a test that fails for another reason does not wait any more.
  endedByItself.catch(() => undefined);

  return {
    say: (word) => void child.stdin.write(`${word}\n`),
    lines: () => lines,
    printed: async (count, isMeant = () => true) => {
      while (lines.filter(isMeant).length < count) {
        const { promise, resolve } = Promise.withResolvers<void>();
        heard = resolve;
        await Promise.race([promise, endedByItself]);
      }
    },
    kill: async () => {
      if (child.exitCode === null) isKilled = child.kill('SIGKILL');
      await endedByItself;
    },
  };
}

/** Keeps processes in reserve that have loaded everything, so that one can follow another at once. */
export function reserveOf(count: number, start: () => KillableProcess): () => KillableProcess {
  const reserve = Array.from({ length: count }, start);
  return () => {
    reserve.push(start());
    const next = reserve.shift();
    if (next === undefined) throw new Error('The reserve is filled before it is taken from.');
    return next;
  };
}
