import { ORPCError } from '@orpc/client';
import type { FoundKind, Refusal } from '../../src-shared/contract/command.ts';
import { refusalSentence } from '../../src-shared/contract/refusal-sentence.ts';
import type { RestRefusal } from '../../src-shared/contract/rest-shapes.ts';
import type { Draft } from '../../src-shared/domain/operation.ts';

/** Why a call changes nothing: what a terminal's command is refused for, and what only callers with ids of their own meet. */
export type CallRefusal =
  | Refusal
  | { readonly code: 'id_in_use'; readonly id: string }
  | { readonly code: 'key_in_use'; readonly call: string }
  | { readonly code: 'product_missing'; readonly id: string | undefined }
  | { readonly code: 'product_differs'; readonly name: string };

/** What a call comes to. `path` is where in its body the reason lies. */
export type CallDecision =
  | { readonly drafts: readonly Draft[] }
  | { readonly refusal: CallRefusal; readonly path?: string };

/** The answer to a call that was refused, to be thrown: it ends the transaction, and nothing was written. */
export function refused(refusal: CallRefusal, path?: string): ORPCError<string, RestRefusal> {
  const message = sentenceOf(refusal);
  const issues = path === undefined ? {} : { issues: [{ path, message }] };
  const isMissing = refusal.code === 'not_found';
  return new ORPCError(isMissing ? 'NOT_FOUND' : 'CONFLICT', {
    status: isMissing ? 404 : 409,
    message,
    data: { code: isMissing ? 'not_found' : 'conflict', reason: refusal.code, message, ...issues },
  });
}

/** What callers know under another name than terminals do. */
const MISSING: Readonly<Partial<Record<FoundKind, string>>> = { line: 'item on this order', holder: 'order' };

function sentenceOf(refusal: CallRefusal): string {
  if (refusal.code === 'id_in_use')
    return `The id ${refusal.id} belongs to something that was removed or is elsewhere. Take a new id.`;
  if (refusal.code === 'key_in_use')
    return `This Idempotency-Key was used for ${refusal.call}. Take a new key for each call that you mean.`;
  if (refusal.code === 'product_missing')
    return refusal.id === undefined
      ? 'An item without an id is a new one: say its product.'
      : `The item ${refusal.id} is not on this order. Read the order again, or say the product to order it.`;
  if (refusal.code === 'product_differs')
    return `The product of an item cannot change: this one is ${refusal.name}. Remove it and order another.`;
  if (refusal.code === 'not_found') return `There is no such ${MISSING[refusal.what] ?? refusal.what}.`;
  return refusalSentence(refusal);
}
