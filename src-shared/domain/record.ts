import * as z from 'zod';
import type { Stamp } from './clock.ts';
import { TABLE_STATUSES } from './holder-status.ts';
import {
  amountMinor,
  basisPoints,
  id,
  labelText,
  length,
  nameText,
  position,
  priceMinor,
  rotation,
  sortIndex,
  wallMs,
} from './primitives.ts';
import { laterRegister, type Register } from './register.ts';
import { staffPin } from './staff-pin.ts';
import { STAFF_ROLES } from './staff-role.ts';

export const TABLE_SHAPES = ['round', 'square', 'rectangle', 'booth'] as const;
export const SCENERY_KINDS = ['bar', 'wall', 'plant'] as const;
/** Names of drawn icons that a category may carry. */
export const CATEGORY_ICONS = [
  'beer',
  'wine',
  'cocktail',
  'spirits',
  'soft',
  'coffee',
  'kitchen',
  'pizza',
  'salad',
  'sweet',
  'snack',
  'other',
] as const;

/** What stands in a room besides tables, for orientation. Placed and turned like a table. */
export const sceneryPiece = z.strictObject({
  kind: z.enum(SCENERY_KINDS),
  label: labelText.default(''),
  x: position,
  y: position,
  width: length,
  height: length,
  /** Absent where it stands straight: equal pieces are equal as text. */
  rotation: rotation.min(1).optional(),
});
export type SceneryPiece = z.infer<typeof sceneryPiece>;
/** The most pieces that one room has. */
export const SCENERY_LIMIT = 100;

/**
 * The records of a venue and their fields. Each field is a register that the last writer wins; a record is there once all of
 * its required fields are, whatever the order in which the operations that wrote them arrived.
 *
 * `x` and `y` are the top left corner in centimetres before the rotation (degrees, clockwise, around the centre).
 */
export const recordFields = {
  room: z.strictObject({
    name: nameText,
    position: sortIndex,
    width: length,
    height: length,
    scenery: z.array(sceneryPiece).max(SCENERY_LIMIT),
    removed: z.boolean(),
  }),
  table: z.strictObject({
    room: id,
    name: nameText,
    x: position,
    y: position,
    width: length,
    height: length,
    rotation,
    shape: z.enum(TABLE_SHAPES),
    seats: z.int().min(0).max(99),
    status: z.enum(TABLE_STATUSES),
    /** When the status was set by hand. */
    statusAt: wallMs.nullable(),
    /** The time for which the table is reserved. */
    reservedFor: wallMs.nullable(),
    /** When its lines were last settled, cleared or merged away. */
    released: wallMs,
    removed: z.boolean(),
  }),
  tab: z.strictObject({
    name: nameText,
    table: id.nullable(),
    openedAt: wallMs,
    closed: z.boolean(),
    released: wallMs,
  }),
  category: z.strictObject({
    name: nameText,
    position: sortIndex,
    icon: z.enum(CATEGORY_ICONS),
    removed: z.boolean(),
  }),
  taxRate: z.strictObject({ name: nameText, basisPoints, removed: z.boolean() }),
  product: z.strictObject({
    category: id,
    taxRate: id,
    name: nameText,
    priceMinor,
    position: sortIndex,
    barcode: z.string().trim().min(1).max(48).nullable(),
    favourite: z.boolean(),
    soldOut: z.boolean(),
    modifierGroups: z.array(id).max(20),
    removed: z.boolean(),
  }),
  variant: z.strictObject({
    product: id,
    name: nameText,
    priceMinor,
    position: sortIndex,
    removed: z.boolean(),
  }),
  modifierGroup: z.strictObject({
    name: nameText,
    minimum: z.int().min(0).max(50),
    maximum: z.int().min(1).max(50),
    removed: z.boolean(),
  }),
  modifier: z.strictObject({
    group: id,
    name: nameText,
    priceMinor: amountMinor,
    position: sortIndex,
    removed: z.boolean(),
  }),
  staff: z.strictObject({
    name: nameText,
    role: z.enum(STAFF_ROLES),
    /** Null, or never written, for somebody who has none yet. */
    pin: staffPin.nullable(),
    removed: z.boolean(),
  }),
  settings: z.strictObject({
    venueName: nameText,
    /** ISO 4217. */
    currency: z.string().regex(/^[A-Z]{3}$/, 'must be three capital letters, such as EUR'),
    /** BCP 47. */
    locale: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag, such as it-IT'),
    pricesIncludeTax: z.boolean(),
    /** A table that has waited longer than this speaks up on the floor. */
    lateAfterMinutes: z.int().min(1).max(1440),
  }),
} as const;

export type RecordKind = keyof typeof recordFields;
export type RecordFields<Kind extends RecordKind> = z.infer<(typeof recordFields)[Kind]>;
export const RECORD_KINDS = Object.keys(recordFields) as readonly RecordKind[];

/** The one record of the settings of a venue has this id, so that every terminal means the same one. */
export const SETTINGS_ID = '00000000-0000-4000-8000-000000000001';

/** Fields that a record may lack: no operation has spoken of them yet, and their absence means something. */
export const OPTIONAL_FIELDS: ReadonlySet<string> = new Set(['released', 'pin']);

/** What is known of a record: for each field that was written, the value and the stamp of its last writer. */
export type RecordState = Readonly<Record<string, Register<unknown>>>;

export interface RecordWrite {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly stamp: Stamp;
}

/** Merges one write into a record, field by field. O(fields written), whatever the age of the record. */
export function writeRecord(state: RecordState, { fields, stamp }: RecordWrite): RecordState {
  const next: Record<string, Register<unknown>> = { ...state };
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined) next[name] = laterRegister(next[name] ?? null, { value, stamp });
  }
  return next;
}

/**
 * Whether every required field of the record has been written, so that it can be shown.
 * @param written has a key for each field that was: a state, or the stamps of one.
 */
export function isRecordComplete(kind: RecordKind, written: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(recordFields[kind].shape).every(
    (field) => OPTIONAL_FIELDS.has(field) || written[field] !== undefined,
  );
}

/** The fields of a record that is complete and not removed; null for any other. */
export function recordValues<Kind extends RecordKind>(
  kind: Kind,
  state: RecordState | undefined,
): RecordFields<Kind> | null {
  if (state === undefined || !isRecordComplete(kind, state) || state['removed']?.value === true) return null;
  const values = Object.entries(state).map(([field, register]) => [field, register.value]);
  // Every write was validated against the schema of the kind, and all required fields are there.
  return Object.fromEntries(values) as RecordFields<Kind>;
}
