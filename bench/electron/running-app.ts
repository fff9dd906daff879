import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { sandboxArguments } from '../../scripts/runtime/app-environment.mjs';
import { memoryMb, processTree } from './process-tree.ts';

const ENDED_WITHIN_MS = 5000;

/** An app that runs with no debugger attached, and tells what it does in lines. */
export interface RunningApp {
  /** The line that it printed next. @throws when it ends or is silent for too long. */
  readonly nextLine: (withinMs: number) => Promise<string>;
  /** Gives it a line to read. */
  readonly tell: (line: string) => void;
  /** Of all its processes together, now, in megabytes. */
  readonly memoryMb: () => number;
  readonly end: () => Promise<void>;
}

/** Starts Electron on the folder of an app. */
export function runApp(given: {
  readonly electron: string;
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
}): RunningApp {
  const child = spawn(given.electron, [...sandboxArguments(), given.folder], {
    env: { ...process.env, ...given.env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise<null>((resolve) => child.once('exit', () => resolve(null)));
  let complained = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complained += text));
  const lines = linesOf(child.stdout.setEncoding('utf8'));
  const tree = () => (child.pid === undefined ? [] : processTree(child.pid));
  return {
    nextLine: async (withinMs) => {
      const line = await Promise.race([lines(), ended, later(withinMs)]);
      if (line === null) throw new Error(`The app fell silent. It complained:\n${complained.trim()}`);
      return line;
    },
    tell: (line) => void child.stdin.write(`${line}\n`),
    memoryMb: () => memoryMb(tree()),
    end: async () => {
      const family = tree();
      child.kill('SIGTERM');
      await Promise.race([ended, later(ENDED_WITHIN_MS)]);
      if (child.exitCode === null && child.signalCode === null) family.forEach(endHard);
    },
  };
}

/** Hands out what was printed line by line, in order. */
function linesOf(printed: NodeJS.ReadableStream): () => Promise<string> {
  const kept: string[] = [];
  const asked: ((line: string) => void)[] = [];
  let rest = '';
  printed.on('data', (text: string) => {
    const [last = '', ...whole] = `${rest}${text}`.split('\n').toReversed();
    rest = last;
    for (const line of whole.toReversed()) {
      const answer = asked.shift();
      if (answer === undefined) kept.push(line);
      else answer(line);
    }
  });
  return () => {
    const line = kept.shift();
    return line === undefined ? new Promise((resolve) => asked.push(resolve)) : Promise.resolve(line);
  };
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
