import { inspect } from 'node:util';
import type { OfflineCause } from '../../src-shared/contract/connection-view.ts';
import type { CentralRefusal } from '../../src-shared/contract/exchange.ts';
import type { ExchangeReport } from '../../src-shared/domain/exchange.ts';
import { storageFault } from '../store/storage-fault.ts';
import { CentralCallFailed } from './central-call.ts';

/** What came of one exchange with central. */
export type ExchangeOutcome = { readonly is: 'exchanged'; readonly report: ExchangeReport } | ExchangeFailure;

/** Why nothing came of it. */
export type ExchangeFailure =
  /** It may work later by itself. */
  | { readonly is: 'failed'; readonly because: OfflineCause; readonly retryAfterMs: number | null }
  /** It will not work until somebody does something about it. */
  | { readonly is: 'refused'; readonly code: CentralRefusal['code'] };

/** The one place that decides what a failed exchange means. */
export function outcomeOf(error: unknown): ExchangeFailure {
  if (!(error instanceof CentralCallFailed)) {
    if (storageFault(error) !== null) return { is: 'failed', because: 'not_saved', retryAfterMs: null };
    // A defect must not end the exchange for good, nor stay unseen.
    process.stderr.write(`${inspect(error)}\n`);
    return { is: 'failed', because: 'defect', retryAfterMs: null };
  }
  const { failure } = error;
  if (failure.is !== 'refused') return { is: 'failed', because: failure.is, retryAfterMs: null };
  const { code } = failure.refusal;
  const isPassing = code === 'unavailable' || code === 'internal' || code === 'too_many_calls';
  return isPassing
    ? { is: 'failed', because: 'central_busy', retryAfterMs: failure.retryAfterMs }
    : { is: 'refused', code };
}
