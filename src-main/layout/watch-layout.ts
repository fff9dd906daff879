import type { MeanwhileChange } from '../../src-shared/commands/decision.ts';
import type { LayoutCrossing } from '../../src-shared/contract/layout-change.ts';
import { canonical } from '../../src-shared/domain/canonical.ts';
import type { Operation } from '../../src-shared/domain/operation.ts';
import { prepareConflictReads } from '../conflicts/conflict-reads.ts';
import { writeTransaction } from '../store/database.ts';
import { type Installation, writeInstallation } from '../store/installation.ts';
import type { Store } from '../store/store.ts';
import { type CrossedWrite, crossedWrites, withOwnWrite } from './crossed-writes.ts';

/** Tells people at this terminal when somebody elsewhere changed the same things of the floor as they did. */
export interface LayoutWatch {
  /** Says of changes that a publish has met who made them. */
  readonly told: (changes: readonly MeanwhileChange[]) => readonly LayoutCrossing[];
  /** Remembers what was changed here. */
  readonly wrote: (operations: readonly Operation[]) => void;
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
    writeTransaction(db, (write) => writeInstallation(write, { layout: next }));
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
    wrote: (operations) => {
      const layouts = operations.filter(({ type }) => type === 'room.set' || type === 'table.set');
      keep({ writes: layouts.reduce(withOwnWrite, writes), unread });
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
