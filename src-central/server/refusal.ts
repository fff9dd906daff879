import type { CentralRefusal } from '../../src-shared/contract/exchange.ts';

const STATUS: Readonly<Record<CentralRefusal['code'], number>> = {
  invalid_input: 400,
  code_not_valid: 400,
  unknown_terminal: 401,
  revoked: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  update_needed: 426,
  too_many_calls: 429,
  internal: 500,
  unavailable: 503,
};

/** Ends a call with a refusal. Thrown from wherever central decides that it will not do what it was asked. */
export class Refused extends Error {
  readonly refusal: CentralRefusal;
  /** HTTP status. */
  readonly status: number;
  /** After how many seconds the caller may try again. */
  readonly retryAfterS: number | null;

  constructor(
    refusal: CentralRefusal,
    options: { readonly retryAfterS?: number; readonly cause?: unknown } = {},
  ) {
    super(refusal.message, { cause: options.cause });
    this.name = 'Refused';
    this.refusal = refusal;
    this.status = STATUS[refusal.code];
    this.retryAfterS = options.retryAfterS ?? null;
  }
}
