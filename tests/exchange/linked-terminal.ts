import { randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { type CentralLink, openCentralLink } from '../../src-main/exchange/central-link.ts';
import type { Schedule } from '../../src-main/exchange/schedule.ts';
import type { Secrets } from '../../src-main/exchange/secrets.ts';
import type { Terminal } from '../../src-main/terminal/terminal.ts';
import type { ConnectionView } from '../../src-shared/contract/connection-view.ts';
import { type Bar, openBar } from '../commands/bar.ts';
import { openedTerminal } from '../terminal/opened-terminal.ts';

/** A keyring that turns texts around, so that a test sees whether they went through it. */
export const turningKeyring: Secrets = {
  isAvailable: () => true,
  encrypt: (text) => text.split('').toReversed().join(''),
  decrypt: (text) => text.split('').toReversed().join(''),
};

export const noKeyring: Secrets = { ...turningKeyring, isAvailable: () => false };

/** Timers that only go off when a test says so, in the order of their time. */
export interface HeldTimers {
  readonly schedule: Schedule;
  /** The delays that are waited for, shortest first. */
  readonly waiting: () => readonly number[];
  /** Lets the shortest wait be over, if it is at most so long; answers whether there was one. */
  readonly elapse: (withinMs?: number) => boolean;
}

export function heldTimers(): HeldTimers {
  const timers = new Set<{ readonly afterMs: number; readonly act: () => void }>();
  const inOrder = () => [...timers].sort((left, right) => left.afterMs - right.afterMs);
  return {
    schedule: (afterMs, act) => {
      const timer = { afterMs, act };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    waiting: () => inOrder().map(({ afterMs }) => afterMs),
    elapse: (withinMs = Number.POSITIVE_INFINITY) => {
      const next = inOrder().find(({ afterMs }) => afterMs <= withinMs);
      if (next === undefined) return false;
      timers.delete(next);
      next.act();
      return true;
    },
  };
}

/** A terminal with its link to central. */
export interface LinkedTerminal {
  readonly terminal: Terminal;
  readonly link: CentralLink;
  readonly connection: () => ConnectionView;
}

export interface LinkedOptions {
  readonly secrets?: Secrets;
  readonly schedule?: Schedule;
  readonly random?: () => number;
  readonly now?: () => number;
  readonly fetch?: typeof fetch;
}

/** Opens the link of a terminal; it ends with the test. */
export function linked(terminal: Terminal, options: LinkedOptions = {}): LinkedTerminal {
  const link = openCentralLink({
    terminal,
    fetch,
    secrets: turningKeyring,
    newToken: () => randomBytes(32).toString('hex'),
    now: Date.now,
    random: Math.random,
    schedule: (afterMs, act) => {
      const timer = setTimeout(act, afterMs);
      return () => clearTimeout(timer);
    },
    ...options,
  });
  onTestFinished(link.stop);
  return { terminal, link, connection: () => terminal.snapshot().connection };
}

/** A terminal that has a bar, with its link. */
export function linkedBar(options: LinkedOptions = {}): Bar & LinkedTerminal {
  const bar = openBar();
  return { ...bar, ...linked(bar.terminal, options) };
}

/** A terminal that has nothing yet, with its link. */
export function blankTerminal(options: LinkedOptions = {}): LinkedTerminal {
  return linked(openedTerminal(), options);
}
