import type { CommandOf } from '../contract/command.ts';
import type { Holder } from '../domain/holder.ts';
import { type Draft, recordDraft } from '../domain/operation.ts';
import { type Decision, refuse, write } from './decision.ts';
import {
  type CommandReads,
  findTarget,
  isTooFull,
  type KnownTable,
  ORDER_LIMIT,
  readTable,
} from './reads.ts';

/** The guests of two tables change places: each order goes to the other table as a whole, and a bill that was asked for goes along. */
export function swapTables(reads: CommandReads, { table, other }: CommandOf<'swapTables'>): Decision {
  if (table === other) return refuse({ code: 'same_holder' });
  const [one, another] = [readTable(reads, table), readTable(reads, other)];
  if (one === null || another === null) return refuse({ code: 'not_found', what: 'table' });
  for (const [id, { lines }] of [[table, one] as const, [other, another] as const]) {
    const target = findTarget(reads, { kind: 'table', id });
    if ('refusal' in target) return target;
    if (lines.size === 0) return refuse({ code: 'nothing_to_move' });
    if (isTooFull(lines, 0)) return refuse({ code: 'order_full', limit: ORDER_LIMIT });
  }
  return write(
    allMoved(one, { from: table, to: other }),
    allMoved(another, { from: other, to: table }),
    ...askedBill(reads, { from: one, to: another, at: other }),
    ...askedBill(reads, { from: another, to: one, at: table }),
  );
}

function allMoved(
  { lines }: KnownTable,
  { from, to }: { readonly from: string; readonly to: string },
): Draft {
  const whole = [...lines.keys()];
  return { type: 'lines.moved', body: { from: at(from), to: at(to), merging: false, whole, parts: [] } };
}

function at(id: string): Holder {
  return { kind: 'table', id };
}

/** Lines that arrive at a table do not ask for the bill by themselves. */
function askedBill(
  { nowMs }: CommandReads,
  { from, to, at: id }: { readonly from: KnownTable; readonly to: KnownTable; readonly at: string },
): readonly Draft[] {
  if (from.status !== 'bill_requested') return [];
  const { status, statusAt, reservedFor } = to.fields;
  const fields = { status: 'bill_requested', statusAt: nowMs, reservedFor: null } as const;
  return [recordDraft({ kind: 'table', id, fields, was: { status, statusAt, reservedFor } })];
}
