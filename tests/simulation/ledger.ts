import type { Operation } from '../../src-shared/domain/operation.ts';
import { fingerprint } from './fingerprint.ts';

/** What people were told is done, kept outside of every store. */
export interface Ledger {
  readonly acknowledge: (operations: readonly Operation[]) => void;
  /** Somebody was told that something is done, and it was not there a moment later. */
  readonly miss: (what: string) => void;
  readonly broken: () => readonly string[];
  /**
   * A disk is gone: what was on it alone may be gone with it, and may still come from a message that is under way.
   * @param present all operations on all disks that are left.
   */
  readonly loseAllBut: (present: Iterable<Operation>) => void;
  /** How often each operation must be found at the end, by fingerprint. */
  readonly expected: () => ReadonlyMap<string, { readonly least: number; readonly most: number }>;
}

export function newLedger(): Ledger {
  const told = new Map<string, number>();
  const perhaps = new Set<string>();
  const broken: string[] = [];
  return {
    miss: (what) => void broken.push(what),
    broken: () => broken,
    acknowledge: (operations) => {
      for (const operation of operations) {
        const key = fingerprint(operation);
        told.set(key, (told.get(key) ?? 0) + 1);
      }
    },
    loseAllBut: (present) => {
      const left = new Set([...present].map(fingerprint));
      for (const key of told.keys()) if (!left.has(key)) perhaps.add(key);
    },
    expected: () =>
      new Map([...told].map(([key, most]) => [key, { least: perhaps.has(key) ? 0 : most, most }])),
  };
}
