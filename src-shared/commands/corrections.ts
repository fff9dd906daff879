import type { CommandOf } from '../contract/command.ts';
import type { Body } from '../domain/operation.ts';
import { type Decision, refuse, write } from './decision.ts';
import { type CommandReads, readLine } from './reads.ts';

/**
 * Sets lines right after a conflict: gives them what they lack, and takes away what is open once too often. Only so much as
 * that: an ordinary change of an order is made in other ways.
 */
export function correctLines(reads: CommandReads, { lines, reason }: CommandOf<'correctLines'>): Decision {
  const changes: Body<'lines.corrected'>['changes'] = [];
  for (const { line: id, delta } of lines) {
    const line = readLine(reads, id);
    if (line === null) return refuse({ code: 'not_found', what: 'line' });
    const possible = delta > 0 ? -line.remaining : line.remaining;
    if (Math.abs(delta) > possible) return refuse({ code: 'conflict_settled' });
    const was = line.corrected?.value ?? 0;
    changes.push({ line: id, total: was + delta, was });
  }
  return write({ type: 'lines.corrected', body: { changes, reason } });
}
