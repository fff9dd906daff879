import type { SalesEntry } from '../../src-shared/contract/sales-view.ts';
import type { Holder } from '../../src-shared/domain/holder.ts';
import type { Store } from '../store/store.ts';

/** What a sale or a refund was recorded with. */
interface Recorded {
  readonly id: string;
  readonly at: number;
  readonly operator: string | null;
  readonly journal: string;
  readonly receiptNumber: number;
  readonly totalMinor: number;
}

/** Who took money, or gave it back, where, and under which number. */
export type EntryFacts = Omit<SalesEntry, 'kind' | 'methods'>;

/** @param holder what was paid; null while the sale that a refund is about has not come. */
export function entryFacts(
  { store, terminal }: { readonly store: Store; readonly terminal: string },
  { id, at, operator, journal, receiptNumber, totalMinor }: Recorded,
  holder: Holder | null,
): EntryFacts {
  const writer = writerOf(store, journal);
  return {
    id,
    at,
    place: { holder, name: holder === null ? null : placeName(store, holder) },
    who: operator === null ? null : recordName(store, 'staff', operator),
    here: writer === terminal,
    terminal: writer,
    journal,
    receiptNumber,
    totalMinor,
  };
}

function writerOf({ db, operations }: Store, journal: string): string | null {
  return operations.find(db, journal, operations.head(db, journal).seq)?.terminal ?? null;
}

function placeName(store: Store, { kind, id }: Holder): string | null {
  return kind === 'counter' ? null : recordName(store, kind, id);
}

/** The name of a record, also of one that is closed or removed. */
function recordName({ db, projection }: Store, kind: 'staff' | 'table' | 'tab', id: string): string | null {
  const name = projection.records.load(db, kind, id)?.['name']?.value;
  return typeof name === 'string' ? name : null;
}
