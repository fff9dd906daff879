import type { SalesEntry } from '../../src-shared/contract/sales-view.ts';
import { tableName } from '../ui/holder-name.ts';

/** Where something was sold: `Table 8`, `Anna`, `Counter`. */
export function entryPlace({ place: { holder, name } }: Pick<SalesEntry, 'place'>): string {
  if (holder === null) return 'a sale that is not here yet';
  if (holder.kind === 'counter') return 'Counter';
  if (name === null) return holder.kind === 'table' ? 'a table' : 'a tab';
  return holder.kind === 'table' ? tableName(name) : name;
}

/** On which terminal, where it was not this one: they are told apart by the beginning of their ids. */
export function entryTerminal({
  here,
  terminal,
  journal,
}: Pick<SalesEntry, 'here' | 'terminal' | 'journal'>): string | null {
  return here ? null : `terminal ${(terminal ?? journal).slice(0, 4)}`;
}
