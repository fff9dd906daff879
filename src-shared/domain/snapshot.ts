import type { Stamp } from './clock.ts';
import type { JournalHead } from './journal.ts';
import type { LineState } from './line.ts';
import type { RecordKind, RecordState } from './record.ts';

/** The end of a journal, with what those who take it over must go on from. */
export interface JournalEnd extends JournalHead {
  readonly stamp: Stamp | null;
  readonly receipts: number;
}

/**
 * A venue as of one moment, without its history: the ends of all journals, the records but for closed tabs, and the lines of
 * which something is open or taken too often. What it costs does not grow with the age of the venue.
 */
export interface VenueSnapshot {
  readonly journals: readonly JournalEnd[];
  readonly records: readonly {
    readonly kind: RecordKind;
    readonly id: string;
    readonly fields: RecordState;
  }[];
  readonly lines: readonly { readonly id: string; readonly state: LineState }[];
}
