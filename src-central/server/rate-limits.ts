import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refused } from './refusal.ts';

/** The most calls in a minute, counted by each process for itself. */
export interface Limits {
  /** Of one address, before anything is looked up. A whole venue may sit behind one. */
  readonly address: number;
  /** Of one token or key. */
  readonly token: number;
  /** Attempts to spend a code or an admin token, of one address. */
  readonly guessing: number;
}

export const DEFAULT_LIMITS: Limits = { address: 6000, token: 1200, guessing: 10 };

/** @throws {Refused} `too_many_calls` */
export type LimitCheck = (request: FastifyRequest) => Promise<void>;

export interface LimitChecks {
  readonly address: LimitCheck;
  readonly guessing: LimitCheck;
  /** Counts the calls under a key of the caller's. */
  readonly token: (request: FastifyRequest) => Promise<void>;
}

const WINDOW_MS = 60_000;
/** How many addresses or tokens are counted at a time; the one that was silent the longest is forgotten first. */
const COUNTED = 100_000;

export async function limitChecks(app: FastifyInstance, limits: Limits): Promise<LimitChecks> {
  await app.register(rateLimit, { global: false, cache: COUNTED, timeWindow: WINDOW_MS });
  const checkOf = (options: Parameters<typeof app.createRateLimit>[0]): LimitCheck => {
    const count = app.createRateLimit({ timeWindow: WINDOW_MS, ...options });
    return async (request) => {
      const counted = await count(request);
      if (counted.isAllowed || !counted.isExceeded) return;
      throw new Refused(
        { code: 'too_many_calls', message: `Too many calls. Try again in ${counted.ttlInSeconds} s.` },
        { retryAfterS: counted.ttlInSeconds },
      );
    };
  };
  return {
    address: checkOf({ max: limits.address }),
    guessing: checkOf({ max: limits.guessing }),
    token: checkOf({ max: limits.token, keyGenerator: (request) => request.headers.authorization ?? '' }),
  };
}
