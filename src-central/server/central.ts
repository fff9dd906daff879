import type { CentralDb } from '../store/database.ts';
import type { Wake } from '../wake/wake.ts';
import type { LimitChecks } from './rate-limits.ts';

/** What every route of central works with. */
export interface Central {
  readonly db: CentralDb;
  readonly wake: Wake;
  readonly now: () => number;
  readonly newId: () => string;
  readonly limits: LimitChecks;
}
