import * as z from 'zod';
import { TABLE_STATUSES } from '../domain/holder-status.ts';
import type { Action } from '../domain/permissions.ts';
import {
  holder,
  id,
  length,
  nameText,
  noteText,
  paidMinor,
  position,
  quantity,
  reasonText,
  rotation,
  seat,
  sortIndex,
  wallMs,
} from '../domain/primitives.ts';
import { TABLE_SHAPES } from '../domain/record.ts';
import { PAYMENT_METHODS, type PaymentMethod } from '../domain/sale.ts';
import { STAFF_ROLES, type StaffRole } from '../domain/staff-role.ts';
import { type LayoutCrossing, type LayoutKind, layoutChange } from './layout-change.ts';

/** Chosen quantities of lines, each line once. */
const chosenLines = z
  .array(z.strictObject({ line: id, quantity }))
  .min(1, 'choose at least one line')
  .max(500)
  .refine((chosen) => new Set(chosen.map(({ line }) => line)).size === chosen.length, 'names a line twice');
const tableSize = { width: length, height: length, rotation };
/** What is ordered and how; prices and names are those of the catalogue at that moment. */
const ordering = {
  product: id,
  variant: id.nullable().default(null),
  modifiers: z.array(id).max(50).default([]),
  note: noteText.nullable().default(null),
  seat: seat.nullable().default(null),
  quantity: quantity.default(1),
};
/** Several things ordered at once. */
const orderings = z.array(z.strictObject(ordering)).max(100);

/**
 * Everything that a person at the terminal can ask for. A command is checked whole, written whole or refused with a typed
 * answer; the ids of what it creates are made by the terminal and come back in the answer.
 */
export const command = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('addRoom'), name: nameText, width: length, height: length }),
  z.strictObject({
    type: z.literal('changeRoom'),
    room: id,
    name: nameText.optional(),
    position: sortIndex.optional(),
    width: length.optional(),
    height: length.optional(),
  }),
  z.strictObject({ type: z.literal('removeRoom'), room: id }),
  z.strictObject({
    type: z.literal('addTable'),
    room: id,
    name: nameText,
    x: position,
    y: position,
    ...tableSize,
    shape: z.enum(TABLE_SHAPES),
    seats: z.int().min(0).max(99),
    /** What its guests ordered already: the table stands there with it, or not at all. */
    items: orderings.default([]),
  }),
  z.strictObject({
    type: z.literal('changeTable'),
    table: id,
    name: nameText.optional(),
    seats: z.int().min(0).max(99).optional(),
    shape: z.enum(TABLE_SHAPES).optional(),
    width: length.optional(),
    height: length.optional(),
  }),
  z.strictObject({
    type: z.literal('moveTable'),
    table: id,
    room: id.optional(),
    x: position,
    y: position,
    rotation: rotation.optional(),
  }),
  z.strictObject({ type: z.literal('removeTable'), table: id }),
  z.strictObject({
    type: z.literal('setTableStatus'),
    table: id,
    status: z.enum(TABLE_STATUSES),
    /** For `reserved`: when the guests come. */
    reservedFor: wallMs.nullable().default(null),
  }),
  z.strictObject({ type: z.literal('openTab'), name: nameText, table: id.nullable().default(null) }),
  z.strictObject({ type: z.literal('renameTab'), tab: id, name: nameText }),
  z.strictObject({ type: z.literal('linkTab'), tab: id, table: id.nullable() }),
  z.strictObject({ type: z.literal('closeTab'), tab: id }),
  z.strictObject({ type: z.literal('addLine'), holder, ...ordering }),
  /** All of them or none. */
  z.strictObject({
    type: z.literal('addLines'),
    holder,
    lines: orderings.min(1, 'order at least one thing'),
  }),
  z.strictObject({
    type: z.literal('changeQuantity'),
    line: id,
    /** The difference, so that a change elsewhere at the same time adds up. At least one piece must stay. */
    delta: z.int().min(-998).max(998),
  }),
  z.strictObject({ type: z.literal('removeLine'), line: id, reason: reasonText }),
  z.strictObject({
    type: z.literal('annotateLine'),
    line: id,
    note: noteText.nullable().optional(),
    seat: seat.nullable().optional(),
  }),
  z.strictObject({
    type: z.literal('moveLines'),
    from: holder,
    to: holder,
    lines: chosenLines,
  }),
  z.strictObject({ type: z.literal('mergeHolder'), from: holder, to: holder }),
  /** Opens a tab with an order that is there, or with a part of it. */
  z.strictObject({
    type: z.literal('moveToNewTab'),
    from: holder,
    name: nameText,
    /** Where the tab sits. */
    table: id.nullable().default(null),
    /** Null for everything, which frees what held it. */
    lines: chosenLines.nullable().default(null),
  }),
  /** The guests of two tables change places. */
  z.strictObject({ type: z.literal('swapTables'), table: id, other: id }),
  /** Puts back what a merge brought to an order and is still there. The operation of the merge is named. */
  z.strictObject({ type: z.literal('takeApart'), journal: id, seq: z.int().min(1) }),
  z.strictObject({ type: z.literal('setSoldOut'), product: id, soldOut: z.boolean() }),
  z.strictObject({ type: z.literal('clearHolder'), holder, reason: reasonText }),
  z.strictObject({
    type: z.literal('settle'),
    holder,
    lines: chosenLines,
    payments: z
      .array(
        z.strictObject({
          method: z.enum(PAYMENT_METHODS),
          /** What counts towards the sale; the payments of a sale add up to its total. */
          amountMinor: paidMinor,
          /** What the guest handed over; the difference is the change. Cash only. */
          tenderedMinor: paidMinor.optional(),
        }),
      )
      .max(50),
  }),
  z.strictObject({
    type: z.literal('refund'),
    /** The sale that took the money, and what of it was paid too often. */
    sale: id,
    lines: chosenLines,
    method: z.enum(PAYMENT_METHODS),
    reason: reasonText,
  }),
  z.strictObject({
    type: z.literal('correctLines'),
    /** How many more, or fewer, of each line are right. */
    lines: z
      .array(z.strictObject({ line: id, delta: z.int().min(-999_000).max(999_000) }))
      .min(1)
      .max(500)
      .refine(
        (chosen) => new Set(chosen.map(({ line }) => line)).size === chosen.length,
        'names a line twice',
      ),
    reason: reasonText.nullable().default(null),
  }),
  /** `table` is the link that is shown, so that nobody confirms another one. */
  z.strictObject({ type: z.literal('keepLink'), tab: id, table: id.nullable() }),
  z.strictObject({ type: z.literal('restoreTable'), table: id }),
  z.strictObject({ type: z.literal('restoreRoom'), room: id }),
  z.strictObject({ type: z.literal('addPerson'), name: nameText, role: z.enum(STAFF_ROLES) }),
  z.strictObject({
    type: z.literal('changePerson'),
    person: id,
    name: nameText.optional(),
    role: z.enum(STAFF_ROLES).optional(),
  }),
  z.strictObject({ type: z.literal('removePerson'), person: id }),
  /** Brings a draft of the floor onto the floor: all of it, or nothing. */
  z.strictObject({ type: z.literal('publishLayout'), ...layoutChange }),
  z.strictObject({
    type: z.literal('undo'),
    /** The operation to take back, which must be one's own last command, so that a late tap never undoes something else. */
    seq: z.int().min(1),
  }),
]);

/** A command as it is sent; defaults may be left out. */
export type CommandInput = z.input<typeof command>;
/** A command as it was checked. */
export type Command = z.output<typeof command>;
export type CommandType = Command['type'];
export type CommandOf<Type extends CommandType> = Extract<Command, { type: Type }>;

/** What the command created or changed, and the last operation that it wrote in this terminal's journal. */
export interface CommandDone {
  readonly ok: true;
  /** The room, table, tab, line or sale that was created, or the line that grew; null for other commands. */
  readonly created: string | null;
  /** Null when nothing had to change. */
  readonly seq: number | null;
  /** Of a published layout: what others changed meanwhile in the same things. Absent where nobody did. */
  readonly meanwhile?: readonly LayoutCrossing[];
}

export interface CommandRefused {
  readonly ok: false;
  readonly refusal: Refusal;
}

export type CommandResult = CommandDone | CommandRefused;

/** Why a command changed nothing. Every case is something that a person can meet, and tells enough to say what to do. */
export type Refusal =
  | { readonly code: 'invalid_input'; readonly issues: readonly InputIssue[] }
  | { readonly code: 'not_found'; readonly what: FoundKind }
  | { readonly code: 'name_in_use'; readonly name: string }
  | { readonly code: 'holds_lines'; readonly name: string; readonly count: number }
  | { readonly code: 'room_not_empty'; readonly name: string; readonly tables: number }
  /** Nothing of the draft was published. Every reason, so that all of them can be set right at once. */
  | { readonly code: 'layout_refused'; readonly problems: readonly LayoutProblem[] }
  | { readonly code: 'status_not_allowed'; readonly from: string; readonly to: string }
  | { readonly code: 'table_out_of_use'; readonly name: string }
  | { readonly code: 'tab_closed'; readonly name: string }
  | { readonly code: 'other_counter' }
  | { readonly code: 'sold_out'; readonly name: string }
  | { readonly code: 'variant_needed'; readonly name: string }
  | {
      readonly code: 'modifier_choice';
      readonly group: string;
      readonly minimum: number;
      readonly maximum: number;
      readonly chosen: number;
    }
  | { readonly code: 'order_changed'; readonly line: string; readonly available: number }
  | { readonly code: 'too_many'; readonly limit: number }
  /** The order would have more lines than one command can settle, move or clear. */
  | { readonly code: 'order_full'; readonly limit: number }
  | { readonly code: 'same_holder' }
  | { readonly code: 'nothing_to_move' }
  | { readonly code: 'payments_differ'; readonly totalMinor: number; readonly givenMinor: number }
  | {
      readonly code: 'tendered_differs';
      readonly method: PaymentMethod;
      readonly amountMinor: number;
      readonly tenderedMinor: number;
    }
  /** Somebody, maybe on another terminal, has decided meanwhile. */
  | { readonly code: 'conflict_settled' }
  | { readonly code: 'not_last_command' }
  | { readonly code: 'cannot_undo'; readonly because: 'sale' | 'pin' | 'changed_meanwhile' }
  /** The role of whoever is at work does not allow it; somebody with one of the roles can approve. */
  | { readonly code: 'not_allowed'; readonly action: Action; readonly roles: readonly StaffRole[] }
  /** The terminal is locked, or nobody has signed in. */
  | { readonly code: 'signed_out' }
  | { readonly code: 'last_manager'; readonly name: string }
  | { readonly code: 'pin_needed' }
  | { readonly code: 'wrong_pin'; readonly triesLeft: number }
  | { readonly code: 'locked_out'; readonly waitMs: number }
  | {
      readonly code: 'not_saved';
      readonly because: 'disk_full' | 'read_only' | 'damaged' | 'in_use' | 'other';
    };

/** What of a draft of the floor cannot be so, and why. */
export interface LayoutProblem {
  readonly kind: LayoutKind;
  readonly id: string;
  readonly name: string;
  readonly because: Extract<
    Refusal,
    { readonly code: 'name_in_use' | 'holds_lines' | 'room_not_empty' | 'not_found' }
  >;
}

export type FoundKind =
  | 'room'
  | 'table'
  | 'tab'
  | 'line'
  | 'product'
  | 'variant'
  | 'modifier'
  | 'staff'
  | 'sale'
  | 'holder';

export interface InputIssue {
  /** Where in the input, such as `lines[0].quantity`; empty for the input as a whole. */
  readonly path: string;
  readonly message: string;
}
