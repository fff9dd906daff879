import type { ConflictOf, ConflictPieces, Remedy } from '../../src-shared/contract/conflict-view.ts';
import { type LineState, remainingQuantity } from '../../src-shared/domain/line.ts';
import {
  overdrawnConflicts,
  type PaidTwice,
  type Pieces,
  type TakenTwice,
} from '../../src-shared/domain/overdrawn.ts';
import type { SaleState } from '../../src-shared/domain/sale.ts';
import { refundTotals } from '../commands/refund.ts';
import { prepareSelect } from '../store/hot-rows.ts';
import { rowToLine } from '../store/line-rows.ts';
import { readSale } from '../store/sale-rows.ts';
import { lines as lineTable } from '../store/schema.ts';
import type { ConflictReads } from './conflict-reads.ts';

type LineConflictView = ConflictOf<'paidTwice'> | ConflictOf<'takenTwice'>;

/** The conflicts of lines of which more was paid, moved or removed than there was. */
export function prepareLineConflicts(reads: ConflictReads): () => readonly LineConflictView[] {
  const { db } = reads.store;
  // Written out, so that SQLite recognises the condition of the partial index.
  const overdrawn = prepareSelect(db, lineTable, 'WHERE remaining < 0');
  return () => {
    const known = overdrawn.all().flatMap((row) => {
      const state = rowToLine(row);
      const takings = reads.takings(row.id, state);
      return takings === null ? [] : [{ line: row.id, state, takings }];
    });
    if (known.length === 0) return [];
    const remainingOf = (line: string) => {
      const state = reads.store.projection.lines.load(db, line);
      return state === undefined ? 0 : remainingQuantity(state);
    };
    return overdrawnConflicts(known, remainingOf).flatMap((conflict): readonly LineConflictView[] => {
      const view = conflict.kind === 'paidTwice' ? paidTwice(reads, conflict) : takenTwice(reads, conflict);
      return view === null ? [] : [view];
    });
  };
}

function paidTwice(reads: ConflictReads, conflict: PaidTwice): ConflictOf<'paidTwice'> | null {
  const { sale, lines, takings, holder } = conflict;
  const proposal = proposeRefund(reads, { sale, lines, reason: 'Paid twice' });
  if (proposal === null) return null;
  return {
    kind: 'paidTwice',
    id: `paid:${sale}`,
    holders: [holder],
    place: reads.place(holder),
    lines: shownPieces(reads, lines),
    payments: takings.flatMap((taking) => {
      const settled = taking.sale === null ? undefined : readSale(reads.store.db, taking.sale);
      if (settled === undefined) return [];
      const methods = [...new Set(settled.value.payments.map(({ method }) => method))];
      return [{ ...reads.deed(taking), methods, receiptNumber: settled.value.receiptNumber }];
    }),
    refund: proposal.refund,
    remedies: [proposal.remedy, { action: 'bothWereRight', command: giveLines(lines) }],
  };
}

function takenTwice(reads: ConflictReads, conflict: TakenTwice): ConflictOf<'takenTwice'> {
  const { holder, lines, takings, stillOpen, paid } = conflict;
  const proposal =
    paid === null || paid.lines.length === 0
      ? null
      : proposeRefund(reads, { ...paid, reason: 'Paid for what was not there' });
  const open = stillOpen.map((pieces) => {
    const state = reads.store.projection.lines.load(reads.store.db, pieces.line);
    return { pieces, at: state?.holder?.value ?? holder };
  });
  const takeAway: readonly Remedy[] =
    stillOpen.length === 0 ? [] : [{ action: 'takeMovedAway', command: giveLines(lines, stillOpen) }];
  const setRight: Remedy = { action: 'setRight', command: giveLines(lines) };
  return {
    kind: 'takenTwice',
    id: `taken:${lines.map(({ line }) => line).join(',')}`,
    holders: [holder, ...open.map(({ at }) => at)],
    place: reads.place(holder),
    lines: shownPieces(reads, lines),
    takings: takings.map((taking) => ({
      ...reads.deed(taking),
      how: taking.how,
      quantity: taking.quantity,
      to: taking.part === null ? null : reads.place(taking.part.to),
    })),
    stillOpen: open.flatMap(({ pieces, at }) =>
      shownPieces(reads, [pieces]).map((shown) => ({ ...shown, place: reads.place(at) })),
    ),
    refund: proposal?.refund ?? null,
    remedies: [...takeAway, setRight, ...(proposal === null ? [] : [proposal.remedy])],
  };
}

/** Giving the money of a sale back in the way in which most of it was paid. */
function proposeRefund(
  reads: ConflictReads,
  given: { readonly sale: string; readonly lines: readonly Pieces[]; readonly reason: string },
): {
  readonly refund: {
    readonly totalMinor: number;
    readonly method: SaleState['value']['payments'][0]['method'];
  };
  readonly remedy: Remedy;
} | null {
  const { sale, lines, reason } = given;
  const settled = readSale(reads.store.db, sale);
  if (settled === undefined) return null;
  const sold = lines.flatMap(({ line, quantity }) =>
    settled.value.lines.filter((one) => one.line === line).map((one) => ({ ...one, quantity })),
  );
  const { totalMinor } = refundTotals(reads.store, sold);
  const [largest] = [...settled.value.payments].sort((left, right) => right.amountMinor - left.amountMinor);
  const method = largest?.method ?? 'cash';
  const command = {
    type: 'refund',
    sale,
    lines: lines.map((pieces) => ({ ...pieces })),
    method,
    reason,
  } as const;
  return { refund: { totalMinor, method }, remedy: { action: 'giveBack', command } };
}

function giveLines(lines: readonly Pieces[], taken: readonly Pieces[] = []): Remedy['command'] {
  const changes = [
    ...lines.map(({ line, quantity }) => ({ line, delta: quantity })),
    ...taken.map(({ line, quantity }) => ({ line, delta: -quantity })),
  ];
  return { type: 'correctLines', lines: changes, reason: null };
}

export function shownPieces({ store }: ConflictReads, pieces: readonly Pieces[]): ConflictPieces[] {
  return pieces.map(({ line, quantity }) => {
    const state: LineState | undefined = store.projection.lines.load(store.db, line);
    const { name = '', variantName = null } = state?.origin?.value.item ?? {};
    return { name, variantName, quantity };
  });
}
