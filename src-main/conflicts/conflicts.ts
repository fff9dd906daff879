import type { ConflictView } from '../../src-shared/contract/conflict-view.ts';
import { holderKey } from '../../src-shared/domain/holder.ts';
import type { Store } from '../store/store.ts';
import type { Touched } from '../store/touched.ts';
import { prepareConflictReads } from './conflict-reads.ts';
import { prepareFloorConflicts } from './floor-conflicts.ts';
import { prepareLineConflicts } from './line-conflicts.ts';
import { prepareRefundConflicts } from './refund-conflicts.ts';
import { prepareTabConflicts } from './tab-conflicts.ts';

/** The conflicts of a venue as they are now, on this terminal as on every other. */
export interface Conflicts {
  /** Derives them anew, whatever happened. */
  readonly readAgain: () => ConflictView[];
  /**
   * Derives them anew if a transaction may have begun, changed or ended one. Most do not, and cost nothing here.
   * @returns null when they stayed as they were.
   */
  readonly follow: (touched: Touched) => ConflictView[] | null;
}

export function watchConflicts(store: Store, terminal: string): Conflicts {
  const reads = prepareConflictReads(store, terminal);
  const kinds = [
    prepareLineConflicts(reads),
    prepareRefundConflicts(reads),
    prepareFloorConflicts(reads),
    prepareTabConflicts(reads),
  ];
  const derive = () => kinds.flatMap((read): readonly ConflictView[] => read());
  let current = derive();
  let concerned = holdersOf(current);
  const keep = () => {
    current = derive();
    concerned = holdersOf(current);
    return current;
  };
  return {
    readAgain: () => {
      reads.forget();
      return keep();
    },
    follow: ({ mayConflict, holders, records }) => {
      const isConcerned =
        mayConflict ||
        (concerned.size > 0 && [...holders.keys(), ...records].some((key) => concerned.has(key)));
      if (!isConcerned) return null;
      if (mayConflict) reads.forget();
      const before = JSON.stringify(current);
      return JSON.stringify(keep()) === before ? null : current;
    },
  };
}

/** By key; those of tables and tabs are the keys of their records, too. */
function holdersOf(conflicts: readonly ConflictView[]): ReadonlySet<string> {
  return new Set(conflicts.flatMap(({ holders }) => holders.map(holderKey)));
}
