import type { ConflictOf } from '../../src-shared/contract/conflict-view.ts';
import { remainingQuantity } from '../../src-shared/domain/line.ts';
import { overRefunded } from '../../src-shared/domain/over-refunded.ts';
import { refundsOf } from '../store/refund-rows.ts';
import { readSale } from '../store/sale-rows.ts';
import type { ConflictReads } from './conflict-reads.ts';
import { shownPieces } from './line-conflicts.ts';

/** Money that two terminals gave back for the same pieces. The pieces are open again, as they are not paid any more. */
export function prepareRefundConflicts(reads: ConflictReads): () => readonly ConflictOf<'givenBackTwice'>[] {
  const { db, projection } = reads.store;
  const severalTimes = db.sqlite
    .prepare<[], string>('SELECT sale FROM refunds GROUP BY sale HAVING count(*) > 1')
    .pluck();
  // While older history is missing, some of what settled it may be.
  const sales = () => (reads.store.missingOperations() > 0 ? [] : severalTimes.all());
  return () =>
    sales().flatMap((id) => {
      const sale = readSale(db, id);
      if (sale === undefined) return [];
      const refunds = refundsOf(db, id);
      const stillOpen = (line: string) => {
        const state = projection.lines.load(db, line);
        return state === undefined ? 0 : remainingQuantity(state);
      };
      const lines = overRefunded({ sale: sale.value, refunds: refunds.map(({ value }) => value), stillOpen });
      const [first] = lines;
      const holder = first && projection.lines.load(db, first.line)?.holder?.value;
      if (!holder) return [];
      return [
        {
          kind: 'givenBackTwice' as const,
          id: `givenBack:${id}`,
          holders: [holder],
          place: reads.place(holder),
          lines: shownPieces(reads, lines),
          refunds: refunds.map(({ stamp, value }) => ({
            ...reads.deedAt(stamp),
            totalMinor: value.totalMinor,
            method: value.method,
          })),
          remedies: [
            {
              action: 'writeOff' as const,
              command: {
                type: 'correctLines' as const,
                lines: lines.map(({ line, quantity }) => ({ line, delta: -quantity })),
                reason: 'Given back twice',
              },
            },
          ],
        },
      ];
    });
}
