import { plural, t } from '@lingui/core/macro';
import type { Item } from '../../src-shared/domain/line.ts';
import type { LiftedLines } from './line-drag.ts';
import { type MoveSelection, selectAll, selectionCount } from './move-selection.ts';

/** Whole lines in a hand; null when none of them is there any more. */
export function liftLines(items: readonly Item[], ids: readonly string[]): LiftedLines | null {
  const lines = items.filter(({ id }) => ids.includes(id));
  return liftSelection(items, selectAll(lines));
}

export function liftSelection(items: readonly Item[], selection: MoveSelection): LiftedLines | null {
  const [first, ...others] = items.filter(({ id }) => selection.has(id));
  if (first === undefined) return null;
  const count = selectionCount(selection);
  const { name } = first;
  const words =
    others.length === 0 ? t`${count} × ${name}` : plural(count, { one: '# item', other: '# items' });
  return { selection, words };
}
