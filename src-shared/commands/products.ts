import type { CommandOf } from '../contract/command.ts';
import { recordDraft } from '../domain/operation.ts';
import { type Decision, NOTHING, refuse, write } from './decision.ts';
import { type CommandReads, readRecord } from './reads.ts';

/** Takes a product off what can be ordered, on every terminal, or puts it back. What is ordered already stays. */
export function setSoldOut(reads: CommandReads, { product: id, soldOut }: CommandOf<'setSoldOut'>): Decision {
  const product = readRecord(reads, 'product', id);
  if (product === null) return refuse({ code: 'not_found', what: 'product' });
  if (product.soldOut === soldOut) return NOTHING;
  return write(recordDraft({ kind: 'product', id, fields: { soldOut }, was: { soldOut: !soldOut } }));
}
