import type { Refusal } from '../../src-shared/contract/command.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** So many wrong PINs in a row are free. */
export const FREE_TRIES = 5;
/** How long a person waits after the last free one, after the next, and so on; the last of them for all that follow. */
const WAITS_MS = [30_000, 60_000, 120_000, 300_000, 900_000] as const;

/** The count of wrong PINs of each person, and the waits that follow from it. */
export interface PinTries {
  /** How long a person must wait before the next try; 0 if they need not. */
  readonly waitMs: (person: string) => number;
  /** Counts a try before the PIN is checked, so that neither a crash nor another try at the same time comes for free. */
  readonly begin: (person: string) => Refusal | null;
  /** How many more tries there are before a wait. */
  readonly left: (person: string) => number;
  /** Forgets the tries: the PIN was right, or is another one now. */
  readonly forget: (person: string) => Refusal | null;
}

/**
 * @param monotonicMs a clock that nobody can set. Waits count only while the terminal runs, and begin again with it: so neither
 *   a restart nor the system's clock lifts one, and none makes it last.
 */
export function openPinTries(
  terminal: Pick<Terminal, 'settings' | 'keepWrongPins'>,
  monotonicMs: () => number,
): PinTries {
  const startedAt = monotonicMs();
  const lastTry = new Map<string, number>();
  const count = (person: string) => terminal.settings().wrongPins[person] ?? 0;
  const waitMs = (person: string) => {
    const over = (lastTry.get(person) ?? startedAt) + waitAfter(count(person));
    return Math.max(0, over - monotonicMs());
  };
  return {
    waitMs,
    left: (person) => Math.max(0, FREE_TRIES - count(person)),
    begin: (person) => {
      const wait = waitMs(person);
      if (wait > 0) return { code: 'locked_out', waitMs: wait };
      lastTry.set(person, monotonicMs());
      return terminal.keepWrongPins({ ...terminal.settings().wrongPins, [person]: count(person) + 1 });
    },
    forget: (person) => {
      if (count(person) === 0) return null;
      const { [person]: _, ...others } = terminal.settings().wrongPins;
      return terminal.keepWrongPins(others);
    },
  };
}

function waitAfter(wrong: number): number {
  if (wrong < FREE_TRIES) return 0;
  return WAITS_MS[Math.min(wrong - FREE_TRIES, WAITS_MS.length - 1)] ?? 0;
}
