import { type Decision, refuse, write } from '../../src-shared/commands/decision.ts';
import { findSource, findTarget, readLine, readRecord } from '../../src-shared/commands/reads.ts';
import type { CommandOf } from '../../src-shared/contract/command.ts';
import { type Holder, isSameHolder } from '../../src-shared/domain/holder.ts';
import { interpret } from '../../src-shared/domain/operation.ts';
import type { TerminalReads } from './terminal-reads.ts';

/**
 * Puts back, whoever merged and however long ago, the lines that a merge brought to an order and that are still open there. A tab
 * that the merge closed opens again with them.
 */
export function takeApart(reads: TerminalReads, { journal, seq }: CommandOf<'takeApart'>): Decision {
  const merge = reads.store.operations.find(reads.db, journal, seq);
  const draft = merge === undefined ? null : interpret(merge);
  if (draft?.type !== 'lines.moved' || !draft.body.merging)
    return refuse({ code: 'not_found', what: 'holder' });
  const { from: former, to: merged, whole: brought } = draft.body;
  const source = findSource(reads, merged);
  if ('refusal' in source) return source;
  const way = former.kind === 'tab' ? findTab(reads, former) : findTarget(reads, former);
  if ('refusal' in way) return way;
  const whole = brought.filter((id) => {
    const line = readLine(reads, id);
    return line !== null && line.remaining > 0 && isSameHolder(line.holder.value, merged);
  });
  if (whole.length === 0) return refuse({ code: 'nothing_to_move' });
  return write({ type: 'lines.moved', body: { from: merged, to: former, merging: false, whole, parts: [] } });
}

/** A tab, open or not. */
function findTab(reads: TerminalReads, { id }: Holder) {
  return readRecord(reads, 'tab', id) ?? refuse({ code: 'not_found', what: 'tab' });
}
