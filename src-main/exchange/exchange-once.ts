import { type CentralRefusal, PAGE_LIMIT } from '../../src-shared/contract/exchange.ts';
import {
  type ExchangeRequest,
  type ExchangeStore,
  exchange,
  heldUpTo,
  type NotTaken,
  type Vector,
} from '../../src-shared/domain/exchange.ts';
import { CentralCallFailed } from './central-call.ts';
import type { CentralClient } from './central-client.ts';
import { type ExchangeOutcome, outcomeOf } from './exchange-outcome.ts';

/** Asked when operations were not taken. Answers whether it put that right, so that it is worth exchanging again at once. */
type Heal = (notTaken: readonly NotTaken[], send: CentralClient['exchange']) => Promise<boolean>;

interface Given {
  readonly client: Pick<CentralClient, 'exchange'>;
  readonly heal: Heal;
  /** The journal of which it must be seen whether it has forked; see exchange.ts in the domain. */
  readonly own: () => string | null;
  readonly store: ExchangeStore;
  /** How far central was last known to hold each journal; null if that was never heard. */
  readonly held: Vector | null;
  /** Told of everything that central says it holds, also on the way to a failure. */
  readonly onHeld: (held: Vector) => void;
}

/** An exchange needs room for two operations; see exchange.ts in the domain. */
const SMALLEST_PAGE = 2;
/** One fork is healed at once; what keeps coming back is shown to people instead. */
const HEALS_AT_MOST = 3;

/** Exchanges with central until neither lacks anything, and says what came of it. Never rejects. */
export async function exchangeOnce(given: Given): Promise<ExchangeOutcome> {
  let limit = PAGE_LIMIT;
  for (;;) {
    const outcome = await attempt(given, limit);
    // Operations differ in size; a page that central finds too large goes in halves.
    if (outcome.is !== 'refused' || outcome.code !== 'too_large' || limit === SMALLEST_PAGE) return outcome;
    limit = Math.max(SMALLEST_PAGE, Math.floor(limit / 2));
  }
}

async function attempt(given: Given, limit: number): Promise<ExchangeOutcome> {
  const { client, store, heal, own, held, onHeld } = given;
  const send = async (request: ExchangeRequest) => {
    const answer = await client.exchange(request);
    onHeld(answer.vector);
    return answer;
  };
  try {
    let report = await exchange({ store, send, limit, own: own(), held });
    for (let heals = 0; heals < HEALS_AT_MOST; heals += 1) {
      const { sent, received, notTakenHere, notTakenThere } = report;
      const notTaken = [...notTakenHere, ...notTakenThere];
      if (notTaken.length === 0 || !(await heal(notTaken, client.exchange))) break;
      const again = await exchange({ store, send, limit, own: null });
      report = { ...again, sent: sent + again.sent, received: received + again.received };
    }
    return { is: 'exchanged', report };
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal?.code !== 'revoked') return outcomeOf(error);
    return bringToQuarantine(given, refusal, limit);
  }
}

/**
 * A revoked terminal's operations are kept apart at central. Brings all that is here, page by page, until central has it or no
 * longer takes any.
 */
async function bringToQuarantine(
  { client, store, onHeld }: Given,
  refusal: CentralRefusal,
  limit: number,
): Promise<ExchangeOutcome> {
  let kept = refusal.kept;
  while (kept !== undefined) {
    onHeld(kept);
    const operations = await store.since(kept, limit);
    if (operations.length === 0) break;
    const before: Vector = kept;
    try {
      await client.exchange({ vector: await store.vector(), operations });
      // It is no terminal to be refused any more: the next exchange is an ordinary one.
      return { is: 'failed', because: 'central_busy', retryAfterMs: 0 };
    } catch (error) {
      const next = refusalIn(error);
      if (next?.code !== 'revoked') return outcomeOf(error);
      kept = next.kept;
      if (kept === undefined || !hasGrown(before, kept)) break;
    }
  }
  return { is: 'refused', code: 'revoked' };
}

function hasGrown(before: Vector, after: Vector): boolean {
  return Object.entries(after).some(([journal, seq]) => seq > heldUpTo(before, journal));
}

function refusalIn(error: unknown): CentralRefusal | null {
  return error instanceof CentralCallFailed && error.failure.is === 'refused' ? error.failure.refusal : null;
}
