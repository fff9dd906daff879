import type { CentralRefusal } from '../../src-shared/contract/exchange.ts';

/** Why a call to central brought no answer, so that whoever called can decide what to do. */
export type CallFailure =
  /** No connection, or no answer in time. Whether the call was applied is not known; repeating it is harmless. */
  | { readonly is: 'no_answer' }
  /** Something answers at the address, but it is no Coaster central. */
  | { readonly is: 'not_central' }
  /** Central said no. `retryAfterMs`: when it wants to be asked again, if it said so. */
  | { readonly is: 'refused'; readonly refusal: CentralRefusal; readonly retryAfterMs: number | null };

/** A call to central failed. Decide by `failure`; the message is for logs. */
export class CentralCallFailed extends Error {
  readonly failure: CallFailure;

  constructor(failure: CallFailure, options?: ErrorOptions) {
    super(`central: ${failure.is}${failure.is === 'refused' ? ` ${failure.refusal.code}` : ''}`, options);
    this.name = 'CentralCallFailed';
    this.failure = failure;
  }
}
