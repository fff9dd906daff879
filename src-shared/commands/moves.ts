import type { CommandOf } from '../contract/command.ts';
import { type Holder, isSameHolder } from '../domain/holder.ts';
import type { Body } from '../domain/operation.ts';
import { type Decision, type Found, refuse, together, write } from './decision.ts';
import { type CommandReads, findOpenLine, findSource, findTarget, isTooFull, ORDER_LIMIT } from './reads.ts';
import { openTab } from './tabs.ts';

/** Moves lines, or parts of them, from one order to another. */
export function moveLines(reads: CommandReads, { from, to, lines }: CommandOf<'moveLines'>): Decision {
  const way = findWay(reads, from, to);
  if ('refusal' in way) return way;
  if (isTooFull(reads.venue.openLines(to), lines.length))
    return refuse({ code: 'order_full', limit: ORDER_LIMIT });
  return chosen(reads, { from, to, lines });
}

function chosen(reads: CommandReads, { from, to, lines }: Omit<CommandOf<'moveLines'>, 'type'>): Decision {
  const whole: string[] = [];
  const parts: Body<'lines.moved'>['parts'] = [];
  for (const { line: id, quantity } of lines) {
    const found = findOpenLine(reads, { line: id, holder: from, quantity });
    if ('refusal' in found) return found;
    const { remaining, origin, note, seat } = found.value;
    if (quantity === remaining) {
      whole.push(id);
      continue;
    }
    parts.push({
      line: id,
      quantity,
      newLine: reads.newId(),
      origin: { ...origin.value, quantity },
      note: note?.value ?? null,
      seat: seat?.value ?? null,
    });
  }
  return write({ type: 'lines.moved', body: { from, to, merging: false, whole, parts } });
}

/** Moves everything that an order holds to another, and frees it. So is a counter order saved to a table or a tab. */
export function mergeHolder(reads: CommandReads, { from, to }: CommandOf<'mergeHolder'>): Decision {
  const way = findWay(reads, from, to);
  if ('refusal' in way) return way;
  return everything(reads, from, to);
}

function everything(reads: CommandReads, from: Holder, to: Holder): Decision {
  const whole = [...reads.venue.openLines(from).keys()];
  if (whole.length === 0) return refuse({ code: 'nothing_to_move' });
  if (isTooFull(reads.venue.openLines(to), whole.length))
    return refuse({ code: 'order_full', limit: ORDER_LIMIT });
  return write({ type: 'lines.moved', body: { from, to, merging: true, whole, parts: [] } });
}

/** Opens a tab for what an order holds, or for a part of it: the tab is there with its lines, or not at all. */
export function moveToNewTab(reads: CommandReads, command: CommandOf<'moveToNewTab'>): Decision {
  const { from, name, table, lines } = command;
  const opened = openTab(reads, { type: 'openTab', name, table });
  if ('refusal' in opened || opened.created === null) return opened;
  const id = opened.created;
  const to: Holder = { kind: 'tab', id };
  const source = findSource(reads, from);
  if ('refusal' in source) return source;
  const moved = lines === null ? everything(reads, from, to) : chosen(reads, { from, to, lines });
  const both = together(opened, moved);
  return 'refusal' in both ? both : { ...both, created: id };
}

function findWay(reads: CommandReads, from: Holder, to: Holder): Found<null> {
  if (isSameHolder(from, to)) return refuse({ code: 'same_holder' });
  const source = findSource(reads, from);
  if ('refusal' in source) return source;
  const target = findTarget(reads, to);
  return 'refusal' in target ? target : { value: null };
}
