import type { MeanwhileChange } from '../../src-shared/commands/decision.ts';
import type { LayoutCrossing } from '../../src-shared/contract/layout-change.ts';
import { canonical } from '../../src-shared/domain/canonical.ts';
import type { Operation } from '../../src-shared/domain/operation.ts';
import { prepareConflictReads } from '../conflicts/conflict-reads.ts';
import { type WriteDb, writeTransaction } from '../store/database.ts';
import { type Installation, writeInstallation } from '../store/installation.ts';
import { storageFault } from '../store/storage-fault.ts';
import type { Store } from '../store/store.ts';
import { type CrossedWrite, changesLayout, crossedWrites, withOwnWrite } from './crossed-writes.ts';

/** Tells people at this terminal when somebody elsewhere changed the same things of the floor as they did. */
export interface LayoutWatch {
  /** Says of changes that a publish has met who made them. */
  readonly told: (changes: readonly MeanwhileChange[]) => readonly LayoutCrossing[];
  /**
   * Remembers what was changed here, in the transaction that changes it: a tap is one sync of the disk.
   * @returns what makes it known here, to be called once that transaction is committed.
   */
  readonly wrote: (write: WriteDb, operations: readonly Operation[]) => () => void;
  /** What crossed the own changes and nobody here has read yet. */
  readonly unread: () => LayoutCrossing[];
  /** Takes in what was changed elsewhere. Answers whether there is something new to read. */
  readonly follow: (news: readonly Operation[]) => boolean;
  readonly read: () => void;
}

const MOST_UNREAD = 50;

export function watchLayout(store: Store, { terminal, layout }: Installation): LayoutWatch {
  const { db } = store;
  const { deedAt } = prepareConflictReads(store, terminal);
  let { writes, unread } = layout;
  const keep = (next: Installation['layout']) => {
    if (next.writes === writes && next.unread === unread) return;
    ({ writes, unread } = next);
    try {
      writeTransaction(db, (write) => writeInstallation(write, { layout: next }));
    } catch (error) {
      // On a full disk it is known until the next start, and nothing that people ordered depends on it.
      if (storageFault(error) === null) throw error;
    }
  };

  const crossing = (operation: Operation, crossed: CrossedWrite): readonly LayoutCrossing[] => {
    const { kind, id, what, field, own } = crossed;
    const state = store.projection.records.load(db, kind, id);
    const now = state?.[field];
    const called = state?.['name']?.value;
    const name = typeof called === 'string' ? called : '';
    const isTheirs = now?.stamp === operation.stamp;
    // Somebody has changed it again since, having seen one of the two.
    if (now === undefined || (!isTheirs && canonical(now.value) !== own)) return [];
    const { who, at } = deedAt(operation.stamp);
    return [{ kind, id, name, what, who, at, stands: isTheirs ? 'theirs' : 'yours' }];
  };

  return {
    told: (changes) =>
      changes.map(({ stamp, ...change }) => {
        const { who, at } = deedAt(stamp);
        return { ...change, who, at };
      }),
    wrote: (write, operations) => {
      const layouts = operations.filter(changesLayout);
      if (layouts.length === 0) return () => undefined;
      const next = layouts.reduce(withOwnWrite, writes);
      writeInstallation(write, { layout: { writes: next, unread } });
      return () => {
        writes = next;
      };
    },
    unread: () => [...unread],
    follow: (news) => {
      if (Object.keys(writes).length === 0) return false;
      let left = writes;
      const found = news.flatMap((operation) => {
        if (operation.terminal === terminal) return [];
        const result = crossedWrites(left, operation);
        ({ left } = result);
        return result.crossed.flatMap((crossed) => crossing(operation, crossed));
      });
      const fresh = found.filter((one, at) => found.findIndex((other) => isSameNews(one, other)) === at);
      const others = unread.filter((one) => !fresh.some((other) => isSameNews(one, other)));
      keep({
        writes: left,
        unread: fresh.length === 0 ? unread : [...others, ...fresh].slice(-MOST_UNREAD),
      });
      return fresh.length > 0;
    },
    read: () => keep({ writes, unread: [] }),
  };
}

/** A table that was moved along both axes was moved once. */
function isSameNews(left: LayoutCrossing, right: LayoutCrossing): boolean {
  return left.kind === right.kind && left.id === right.id && left.what === right.what;
}
