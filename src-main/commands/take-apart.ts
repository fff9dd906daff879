import { type Decision, type Found, refuse, write } from '../../src-shared/commands/decision.ts';
import {
  findSource,
  findTarget,
  type OrderReads,
  readLine,
  readRecord,
} from '../../src-shared/commands/reads.ts';
import type { CommandOf } from '../../src-shared/contract/command.ts';
import { type Holder, isSameHolder } from '../../src-shared/domain/holder.ts';
import { interpret } from '../../src-shared/domain/operation.ts';
import type { OperationIdentity } from '../store/operation-rows.ts';
import type { TerminalReads } from './terminal-reads.ts';

/**
 * Puts back, whoever merged and however long ago, the lines that a merge brought to an order and that are still open there. A tab
 * that the merge closed opens again with them.
 */
export function takeApart(reads: TerminalReads, { journal, seq }: CommandOf<'takeApart'>): Decision {
  const found = findMerged(reads, { journal, seq });
  if ('refusal' in found) return found;
  const { former, merged, whole } = found.value;
  return write({ type: 'lines.moved', body: { from: merged, to: former, merging: false, whole, parts: [] } });
}

interface Merged {
  /** The order that joined, and the one that it joined. */
  readonly former: Holder;
  readonly merged: Holder;
  /** The lines that it brought and that are still open there. */
  readonly whole: string[];
}

/** What a merge brought that can go back, or why nothing can. */
export function findMerged(
  reads: OrderReads & Pick<TerminalReads, 'db' | 'store'>,
  { journal, seq }: OperationIdentity,
): Found<Merged> {
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
  return whole.length === 0 ? refuse({ code: 'nothing_to_move' }) : { value: { former, merged, whole } };
}

/** A tab, open or not. */
function findTab(reads: OrderReads, { id }: Holder) {
  return readRecord(reads, 'tab', id) ?? refuse({ code: 'not_found', what: 'tab' });
}
