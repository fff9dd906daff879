import * as z from 'zod';
import { AUTO_LOCK_MINUTES } from '../domain/auto-lock.ts';
import { TABLE_STATUSES } from '../domain/holder-status.ts';
import { item } from '../domain/line.ts';
import { id } from '../domain/primitives.ts';
import { recordFields } from '../domain/record.ts';
import { conflictView } from './conflict-view.ts';
import { connectionView } from './connection-view.ts';
import { layoutCrossing } from './layout-change.ts';

/** What the renderer shows, row by row. A row is sent whole when anything in it changed; `items` is null when it holds nothing. */
const items = z.array(item).nullable();

const { room, table, tab, category, product, variant, modifierGroup, modifier, staff, taxRate, settings } =
  recordFields;

export const roomView = z.object({ id, ...room.omit({ removed: true }).shape });
export const tableView = z.object({
  id,
  ...table.omit({ removed: true, released: true, statusAt: true }).shape,
  /** Derived from the status by hand and the open lines; see holder-status.ts. */
  status: z.enum(TABLE_STATUSES),
  /** When it was seated by hand, while that counts. */
  seatedAt: z.int().nullable(),
  items,
});
export const tabView = z.object({ id, ...tab.omit({ closed: true, released: true }).shape, items });
/** The terminal's own counter order. */
export const counterView = z.object({ id, items });
export const categoryView = z.object({ id, ...category.omit({ removed: true }).shape });
export const taxRateView = z.object({ id, ...taxRate.omit({ removed: true }).shape });
export const productView = z.object({
  id,
  ...product.omit({ removed: true }).shape,
  variants: z.array(z.object({ id, ...variant.omit({ removed: true, product: true }).shape })),
});
export const modifierGroupView = z.object({
  id,
  ...modifierGroup.omit({ removed: true }).shape,
  modifiers: z.array(z.object({ id, ...modifier.omit({ removed: true, group: true }).shape })),
});
/** The PIN itself never comes to the screen: only how many digits it has, null for somebody without one. */
export const staffView = z.object({
  id,
  ...staff.omit({ removed: true, pin: true }).shape,
  pinDigits: z.int().nullable(),
});
export const settingsView = settings;

export const THEMES = ['system', 'dark', 'light'] as const;
/** BCP 47: `en`, `pt-BR`. */
export const languageCode = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
export const autoLockMinutes = z.literal(AUTO_LOCK_MINUTES);

/** This installation: what it is called, who works at it, how it looks. Not shared with other terminals. */
export const terminalView = z.object({
  id,
  name: z.string(),
  theme: z.enum(THEMES),
  /** What the page speaks; null for what the system does. */
  language: languageCode.nullable(),
  kiosk: z.boolean(),
  /** The member of staff at work; null until one was chosen. */
  operator: id.nullable(),
  /** Nobody works here until somebody signs in; what was open stays open behind the lock. */
  locked: z.boolean(),
  autoLockMinutes,
  /** Operations in this terminal's own journal: what only this terminal keeps while there is no central. */
  ownOperations: z.int(),
  /** What a check of the data found, as sentences; empty while all is well. */
  faults: z.array(z.string()),
  /** The command that an undo would take back: the operator's own last one. */
  undo: z.object({ seq: z.int(), type: z.string() }).nullable(),
});

export const snapshot = z.object({
  /** The number of the last change that is contained; changes after it follow on the stream. */
  revision: z.int(),
  /** Null before a venue was set up: the renderer shows the first run. */
  settings: settingsView.nullable(),
  terminal: terminalView,
  connection: connectionView,
  rooms: z.array(roomView),
  tables: z.array(tableView),
  tabs: z.array(tabView),
  counter: counterView,
  categories: z.array(categoryView),
  products: z.array(productView),
  modifierGroups: z.array(modifierGroupView),
  taxRates: z.array(taxRateView),
  staff: z.array(staffView),
  /** What people should decide; see conflict-view.ts. */
  conflicts: z.array(conflictView),
  /** Where others changed the same of the floor as this terminal did, without having seen it; until somebody has read it. */
  crossings: z.array(layoutCrossing),
});

/** One row as it is now, or the id of one that is gone (a removed table, a closed tab). */
export const rowChange = z.discriminatedUnion('row', [
  z.object({ row: z.literal('room'), value: roomView }),
  z.object({ row: z.literal('table'), value: tableView }),
  z.object({ row: z.literal('tab'), value: tabView }),
  z.object({ row: z.literal('counter'), value: counterView }),
  z.object({ row: z.literal('terminal'), value: terminalView }),
  /** All conflicts that there are now. */
  z.object({ row: z.literal('conflicts'), value: z.array(conflictView) }),
  /** All crossings that nobody has read yet. */
  z.object({ row: z.literal('crossings'), value: z.array(layoutCrossing) }),
  z.object({ row: z.literal('connection'), value: connectionView }),
  z.object({ row: z.literal('gone'), kind: z.enum(['room', 'table', 'tab']), id }),
  /** The catalogue, the staff or the settings changed: fetch the snapshot again. */
  z.object({ row: z.literal('everything') }),
]);

/** The rows that one transaction changed. Revisions count up by one; a gap means that the snapshot must be fetched again. */
export const changes = z.object({ revision: z.int(), rows: z.array(rowChange) });

export type RoomView = z.infer<typeof roomView>;
export type TableView = z.infer<typeof tableView>;
export type TabView = z.infer<typeof tabView>;
export type CounterView = z.infer<typeof counterView>;
export type CategoryView = z.infer<typeof categoryView>;
export type ProductView = z.infer<typeof productView>;
export type VariantView = ProductView['variants'][number];
export type ModifierGroupView = z.infer<typeof modifierGroupView>;
export type TaxRateView = z.infer<typeof taxRateView>;
export type StaffView = z.infer<typeof staffView>;
export type SettingsView = z.infer<typeof settingsView>;
export type TerminalView = z.infer<typeof terminalView>;
export type Snapshot = z.infer<typeof snapshot>;
export type RowChange = z.infer<typeof rowChange>;
export type Changes = z.infer<typeof changes>;
