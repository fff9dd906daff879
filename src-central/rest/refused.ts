import { ORPCError } from '@orpc/client';
import type { RestRefusal } from '../../src-shared/contract/rest-shapes.ts';
import type { Draft } from '../../src-shared/domain/operation.ts';
import { type CallRefusal, refusalSentence } from './refusal-sentence.ts';

/** What a call comes to. `path` is where in its body the reason lies. */
export type CallDecision =
  | { readonly drafts: readonly Draft[] }
  | { readonly refusal: CallRefusal; readonly path?: string };

/** The answer to a call that was refused, to be thrown: it ends the transaction, and nothing was written. */
export function refused(refusal: CallRefusal, path?: string): ORPCError<string, RestRefusal> {
  const message = refusalSentence(refusal);
  const issues = path === undefined ? {} : { issues: [{ path, message }] };
  const isMissing = refusal.code === 'not_found';
  return new ORPCError(isMissing ? 'NOT_FOUND' : 'CONFLICT', {
    status: isMissing ? 404 : 409,
    message,
    data: { code: isMissing ? 'not_found' : 'conflict', reason: refusal.code, message, ...issues },
  });
}
