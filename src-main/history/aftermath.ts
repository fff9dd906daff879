import type { Stamp } from '../../src-shared/domain/clock.ts';
import { type Draft, interpret } from '../../src-shared/domain/operation.ts';
import { prepareSelect } from '../store/hot-rows.ts';
import type { OperationSearch } from '../store/operation-search.ts';
import type { Applied } from '../store/projection.ts';
import { refunds } from '../store/schema.ts';
import type { Store } from '../store/store.ts';

/**
 * What came later of what happened to an order, though it speaks of no order: money that was given back for its sales, and its lines
 * that were set right.
 */
export function prepareAftermath(
  store: Store,
  search: OperationSearch,
): (drafts: readonly Draft[]) => readonly Applied[] {
  const { db } = store;
  const refundsOf = prepareSelect(db, refunds, 'WHERE sale = ?', ['lines', 'taxes']);
  const stampsOf = (draft: Draft): readonly Stamp[] => {
    if (draft.type === 'sale.settled') return refundsOf.all(draft.body.id).map(({ stamp }) => stamp);
    return broughtBy(draft).flatMap((line) => store.projection.lines.load(db, line)?.corrected?.stamp ?? []);
  };
  return (drafts) =>
    [...new Set(drafts.flatMap(stampsOf))].flatMap((stamp) => {
      const operation = search.at(stamp);
      const draft = operation === null ? null : interpret(operation);
      // A correction that was taken back bears the stamp of what took it back.
      if (operation === null || draft === null || operation.body['undoes'] !== undefined) return [];
      return [{ operation, draft }];
    });
}

/** The lines that an operation brought to an order. */
function broughtBy(draft: Draft): readonly string[] {
  if (draft.type === 'line.added') return [draft.body.line];
  if (draft.type !== 'lines.moved') return [];
  return [...draft.body.whole, ...draft.body.parts.map(({ newLine }) => newLine)];
}
