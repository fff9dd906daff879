import type { CommandInput } from '../../src-shared/contract/command.ts';
import type { Holder } from '../../src-shared/domain/holder.ts';
import type { Item } from '../../src-shared/domain/line.ts';
import { isWhole, type MoveSelection } from './move-selection.ts';
import type { MoveTarget } from './move-target.ts';

/** The command for a move: everything together merges the orders and frees the holder, a part only takes its pieces along. */
export function moveOrder(given: {
  readonly from: Holder;
  readonly to: MoveTarget;
  readonly items: readonly Item[];
  readonly selection: MoveSelection;
}): CommandInput {
  const { from, to, items, selection } = given;
  const lines = isWhole(selection, items)
    ? null
    : [...selection].map(([line, quantity]) => ({ line, quantity }));
  if (to.kind === 'new_tab') return { type: 'moveToNewTab', from, name: to.name.trim(), lines };
  return lines === null ? { type: 'mergeHolder', from, to } : { type: 'moveLines', from, to, lines };
}
