import { sql } from 'drizzle-orm';
import type { CommandReads, VenueReads } from '../../src-shared/commands/reads.ts';
import { type Shown, shownRecord, tabView } from '../../src-shared/contract/row-views.ts';
import type { ReadDb } from '../store/database.ts';
import { rooms, staff, tables, tabs } from '../store/schema.ts';
import type { Store } from '../store/store.ts';

/** What the commands of a terminal look up: the venue, and for some of them its own journal. */
export interface TerminalReads extends CommandReads {
  readonly db: ReadDb;
  readonly store: Store;
  readonly journal: string;
  /** The last operation of the venue's import, in this journal. */
  readonly importedThrough: number;
  readonly staff: () => readonly Shown<'staff'>[];
}

export function storedStaff(db: ReadDb): readonly Shown<'staff'>[] {
  return db.orm
    .select()
    .from(staff)
    .all()
    .flatMap((row) => shownRecord('staff', row) ?? []);
}

/** The venue as a terminal's store has it. */
export function storedVenue(store: Store): VenueReads {
  const { db, projection } = store;
  return {
    state: (kind, id) => projection.records.load(db, kind, id),
    line: (id) => projection.lines.load(db, id),
    openLines: (holder) => projection.lines.openOn(db, holder),
    rooms: () =>
      db.orm
        .select()
        .from(rooms)
        .all()
        .flatMap((row) => shownRecord('room', row) ?? []),
    tables: () =>
      db.orm
        .select()
        .from(tables)
        .all()
        .flatMap((row) => shownRecord('table', row) ?? []),
    openTabs: () =>
      db.orm
        .select()
        .from(tabs)
        .where(sql`open = 1`)
        .all()
        .flatMap((row) => tabView(row) ?? []),
    hasVariants: (product) => store.shown.hasVariants(db, product),
  };
}
