import { t } from '@lingui/core/macro';
import { assertNever } from '../../src-shared/domain/assert.ts';
import type { Holder } from '../../src-shared/domain/holder.ts';
import type { Venue } from '../connection/venue-store.ts';

/** A table's name in a sentence: `Table 8`, `Table B3`, but `Fireplace` as it is. */
export function tableName(name: string): string {
  return /^\p{L}{0,2}\s?\d+\p{L}?$/u.test(name) ? t`Table ${name}` : name;
}

/** What a holder is called in a title: `Table 8`, `Anna`, `Counter`. Null when it is no longer there. */
export function holderName(venue: Venue, holder: Holder): string | null {
  const name = holderShortName(venue, holder);
  return name !== null && holder.kind === 'table' ? tableName(name) : name;
}

/** What a holder is called where there is little room: `8`, `Anna`, `Counter`. Null when it is no longer there. */
export function holderShortName(venue: Venue, holder: Holder): string | null {
  switch (holder.kind) {
    case 'table':
      return venue.tables.get(holder.id)?.name ?? null;
    case 'tab':
      return venue.tabs.get(holder.id)?.name ?? null;
    case 'counter':
      return t`Counter`;
    default:
      return assertNever(holder.kind);
  }
}
