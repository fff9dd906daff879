import type { Stamp } from '../../src-shared/domain/clock.ts';
import type { Operation } from '../../src-shared/domain/operation.ts';
import type { ReadDb } from './database.ts';
import { prepareSelect } from './hot-rows.ts';
import { type OperationIdentity, rowToOperation } from './operation-rows.ts';
import { OF_HOLDER, operations, TO_HOLDER, UNDOES } from './schema.ts';

/** The journals by order, through indexes of the operations themselves: the cost is that of what is read. */
export interface HolderOperations {
  /** Operations that speak of an order, of all journals, newest first. @param before a stamp; null for the newest. */
  readonly before: (holder: string, before: Stamp | null, limit: number) => readonly Operation[];
  /** Whether an undo took an operation back. */
  readonly isTakenBack: (operation: OperationIdentity) => boolean;
}

/** Greater than any stamp. */
const NEWEST = 'g';

export function prepareHolderOperations(db: ReadDb): HolderOperations {
  const newestFirst = 'AND stamp < ? ORDER BY stamp DESC LIMIT ?';
  const of = prepareSelect(db, operations, `WHERE ${OF_HOLDER} = ? ${newestFirst}`);
  const to = prepareSelect(db, operations, `WHERE type = 'lines.moved' AND ${TO_HOLDER} = ? ${newestFirst}`);
  const takingBack = db.sqlite
    .prepare<[string, number], number>(`SELECT 1 FROM operations WHERE journal = ? AND ${UNDOES} = ?`)
    .pluck();
  return {
    before: (holder, before, limit) => {
      const given = [holder, before ?? NEWEST, limit] as const;
      return [...of.all(...given), ...to.all(...given)]
        .sort((left, right) => (left.stamp < right.stamp ? 1 : -1))
        .slice(0, limit)
        .map(rowToOperation);
    },
    isTakenBack: ({ journal, seq }) => takingBack.get(journal, seq) !== undefined,
  };
}
