import { type Holder, holderKey } from '../../src-shared/domain/holder.ts';
import type { Item } from '../../src-shared/domain/line.ts';
import type { RecordKind } from '../../src-shared/domain/record.ts';

/** What a transaction has touched, so that holders are brought up to date once and the screen hears of it. */
export interface Touched {
  readonly records: Set<`${RecordKind}:${string}`>;
  readonly holders: Map<string, Holder>;
  /** The items of the tables among the holders, as they were written at the end of the transaction. */
  readonly tableItems: Map<string, readonly Item[] | null>;
  /** Whether it may have begun, changed or ended a conflict. */
  mayConflict: boolean;
}

export function untouched(): Touched {
  return { records: new Set(), holders: new Map(), tableItems: new Map(), mayConflict: false };
}

export function touchHolder(touched: Touched, holder: Holder | undefined): void {
  if (holder !== undefined) touched.holders.set(holderKey(holder), holder);
}
