import { parseStamp, type Stamp } from '../../src-shared/domain/clock.ts';
import type { Operation } from '../../src-shared/domain/operation.ts';
import type { ReadDb } from './database.ts';
import { prepareSelect } from './hot-rows.ts';
import { rowToOperation } from './operation-rows.ts';
import { journals, operations } from './schema.ts';

/** Finds single operations in the journals without an index of their own: stamps grow within a journal, so they can be bisected. */
export interface OperationSearch {
  /** The operation that bears a stamp; null where this file does not have it. */
  readonly at: (stamp: Stamp) => Operation | null;
  /** All that took pieces from a line or gave some back, of every journal. @param since the stamp of the line's origin. */
  readonly takingFrom: (line: string, since: Stamp) => readonly Operation[];
}

export function prepareOperationSearch(db: ReadDb): OperationSearch {
  const heads = prepareSelect(db, journals, '');
  const from = prepareSelect(db, operations, 'WHERE journal = ? AND seq >= ? ORDER BY seq LIMIT 1');
  // A line is looked for by its id in the text of the body: nothing else is 36 characters long and the same.
  const taking = prepareSelect(
    db,
    operations,
    `WHERE journal = ? AND seq >= ? AND instr(body, ?) > 0
       AND type IN ('sale.settled', 'sale.refunded', 'lines.adjusted', 'lines.moved') ORDER BY seq`,
  );

  /** The first sequence number of a journal whose stamp is not before the given one. The file may lack operations at its beginning. */
  const firstSince = (journal: string, last: number, stamp: Stamp): number => {
    let [low, high] = [1, last + 1];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      const found = from.get(journal, middle);
      if (found === undefined || found.stamp >= stamp) high = middle;
      else low = found.seq + 1;
    }
    return low;
  };

  return {
    at: (stamp) => {
      const { journal } = parseStamp(stamp);
      const head = heads.all().find((one) => one.journal === journal);
      if (head === undefined) return null;
      const row = from.get(journal, firstSince(journal, head.seq, stamp));
      return row?.stamp === stamp ? rowToOperation(row) : null;
    },
    takingFrom: (line, since) =>
      heads
        .all()
        .flatMap(({ journal, seq }) => taking.all(journal, firstSince(journal, seq, since), line))
        .map(rowToOperation),
  };
}
