import type { CommandInput } from '../../src-shared/contract/command.ts';
import type { Holder } from '../../src-shared/domain/holder.ts';
import type { Item } from '../../src-shared/domain/line.ts';
import { isWhole, type MoveSelection } from './move-selection.ts';

/** The command for a move: everything together merges the orders and frees the holder, a part only takes its pieces along. */
export function moveOrder(given: {
  readonly from: Holder;
  readonly to: Holder;
  readonly items: readonly Item[];
  readonly selection: MoveSelection;
}): CommandInput {
  const { from, to, items, selection } = given;
  if (isWhole(selection, items)) return { type: 'mergeHolder', from, to };
  const lines = [...selection].map(([line, quantity]) => ({ line, quantity }));
  return { type: 'moveLines', from, to, lines };
}
