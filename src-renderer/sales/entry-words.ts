import { t } from '@lingui/core/macro';
import type { SalesEntry } from '../../src-shared/contract/sales-view.ts';
import { tableName } from '../ui/holder-name.ts';

/** Where something was sold: `Table 8`, `Anna`, `Counter`. */
export function entryPlace({ place: { holder, name } }: Pick<SalesEntry, 'place'>): string {
  if (holder === null) return t`a sale that is not here yet`;
  if (holder.kind === 'counter') return t`Counter`;
  if (name === null) return holder.kind === 'table' ? t`a table` : t`a tab`;
  return holder.kind === 'table' ? tableName(name) : name;
}

/** On which terminal, where it was not this one: they are told apart by the beginning of their ids. */
export function entryTerminal({
  here,
  terminal,
  journal,
}: Pick<SalesEntry, 'here' | 'terminal' | 'journal'>): string | null {
  const id = (terminal ?? journal).slice(0, 4);
  return here ? null : t`terminal ${id}`;
}
