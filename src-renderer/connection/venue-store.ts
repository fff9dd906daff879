import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ConflictView } from '../../src-shared/contract/conflict-view.ts';
import type { ConnectionView } from '../../src-shared/contract/connection-view.ts';
import type { LayoutCrossing } from '../../src-shared/contract/layout-change.ts';
import type {
  CategoryView,
  Changes,
  CounterView,
  ModifierGroupView,
  ProductView,
  RoomView,
  RowChange,
  SettingsView,
  Snapshot,
  StaffView,
  TableView,
  TabView,
  TaxRateView,
  TerminalView,
} from '../../src-shared/contract/views.ts';
import { assertNever } from '../../src-shared/domain/assert.ts';

/** The venue as the main process last told it. Rows keep their identity until they change, so that selectors can compare them. */
export interface Venue {
  readonly revision: number;
  readonly settings: SettingsView | null;
  readonly terminal: TerminalView;
  readonly connection: ConnectionView;
  readonly rooms: ReadonlyMap<string, RoomView>;
  readonly tables: ReadonlyMap<string, TableView>;
  readonly tabs: ReadonlyMap<string, TabView>;
  readonly counter: CounterView;
  readonly categories: readonly CategoryView[];
  readonly products: ReadonlyMap<string, ProductView>;
  readonly modifierGroups: ReadonlyMap<string, ModifierGroupView>;
  readonly taxRates: ReadonlyMap<string, TaxRateView>;
  readonly staff: ReadonlyMap<string, StaffView>;
  /** What people should decide, everything that there is. */
  readonly conflicts: readonly ConflictView[];
  /** Where others changed the same of the floor at the same time, until somebody has read it. */
  readonly crossings: readonly LayoutCrossing[];
}

/** Null until the first snapshot has come. */
export const venueStore = createStore<{ readonly venue: Venue | null }>(() => ({ venue: null }));

/** Selects from the venue inside the app, which is rendered only once there is one. */
export function useVenue<Selected>(select: (venue: Venue) => Selected): Selected {
  return useStore(venueStore, ({ venue }) => {
    if (venue === null) throw new Error('The app was rendered before the venue was known.');
    return select(venue);
  });
}

/** The venue's settings, for what is shown only once there is a venue. */
export function useSettings(): SettingsView {
  const settings = useVenue((venue) => venue.settings);
  if (settings === null) throw new Error('A screen was rendered before a venue was set up.');
  return settings;
}

export function snapshotToVenue(snapshot: Snapshot): Venue {
  return {
    ...snapshot,
    rooms: byId(snapshot.rooms),
    tables: byId(snapshot.tables),
    tabs: byId(snapshot.tabs),
    products: byId(snapshot.products),
    modifierGroups: byId(snapshot.modifierGroups),
    taxRates: byId(snapshot.taxRates),
    staff: byId(snapshot.staff),
  };
}

/**
 * The venue after some changes. `stale` when it cannot be known from them: a revision was missed, or more changed than rows
 * can tell; the snapshot must be fetched again.
 */
export function applyChanges(venue: Venue, changes: Changes): Venue | 'stale' {
  if (changes.revision <= venue.revision) return venue;
  if (changes.revision > venue.revision + 1 || changes.rows.some(({ row }) => row === 'everything'))
    return 'stale';
  return { ...changes.rows.reduce(applyRow, venue), revision: changes.revision };
}

function applyRow(venue: Venue, change: RowChange): Venue {
  switch (change.row) {
    case 'room':
      return { ...venue, rooms: withRow(venue.rooms, change.value) };
    case 'table':
      return { ...venue, tables: withRow(venue.tables, change.value) };
    case 'tab':
      return { ...venue, tabs: withRow(venue.tabs, change.value) };
    case 'counter':
      return { ...venue, counter: change.value };
    case 'conflicts':
      return { ...venue, conflicts: change.value };
    case 'crossings':
      return { ...venue, crossings: change.value };
    case 'terminal':
      return { ...venue, terminal: change.value };
    case 'connection':
      return { ...venue, connection: change.value };
    case 'gone': {
      const rows = `${change.kind}s` as const;
      return { ...venue, [rows]: withoutRow<unknown>(venue[rows], change.id) };
    }
    case 'everything':
      return venue;
    default:
      return assertNever(change);
  }
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

function withRow<Row extends { readonly id: string }>(rows: ReadonlyMap<string, Row>, row: Row) {
  return new Map(rows).set(row.id, row);
}

function withoutRow<Row>(rows: ReadonlyMap<string, Row>, id: string): ReadonlyMap<string, Row> {
  const next = new Map(rows);
  next.delete(id);
  return next;
}
