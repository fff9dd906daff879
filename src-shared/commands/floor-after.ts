import type { Shown } from '../contract/row-views.ts';
import { type Draft, isRecordDraft, recordKindOf } from '../domain/operation.ts';
import { recordValues } from '../domain/record.ts';
import type { VenueReads } from './reads.ts';

/** The rooms and tables that would be there once some drafts were written. */
export interface FloorAfter {
  readonly rooms: readonly Shown<'room'>[];
  readonly tables: readonly Shown<'table'>[];
}

export function floorAfter(venue: VenueReads, drafts: readonly Draft[]): FloorAfter {
  return { rooms: after(venue, 'room', drafts), tables: after(venue, 'table', drafts) };
}

function after<Kind extends 'room' | 'table'>(
  venue: VenueReads,
  kind: Kind,
  drafts: readonly Draft[],
): readonly Shown<Kind>[] {
  const present: readonly { readonly id: string }[] = kind === 'room' ? venue.rooms() : venue.tables();
  const rows = new Map<string, unknown>(present.map((row) => [row.id, row]));
  for (const draft of drafts) {
    if (!isRecordDraft(draft) || recordKindOf(draft) !== kind) continue;
    const { id, fields } = draft.body;
    const written = Object.entries(fields).map(([field, value]) => [field, { value, stamp: '' }]);
    const values = recordValues(kind, { ...venue.state(kind, id), ...Object.fromEntries(written) });
    if (values === null) rows.delete(id);
    else rows.set(id, { id, ...values });
  }
  // Every row is one of the kind's: as it is shown, or made from its values above.
  return [...rows.values()] as readonly Shown<Kind>[];
}
