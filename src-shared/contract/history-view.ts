import * as z from 'zod';
import { TABLE_STATUSES } from '../domain/holder-status.ts';
import { holder, id, wallMs } from '../domain/primitives.ts';
import { PAYMENT_METHODS } from '../domain/sale.ts';

/** Pieces of a line. The name is null while the operation that ordered it is not here; the quantity is for whole lines that moved. */
const pieces = z.object({
  name: z.string().nullable(),
  variantName: z.string().nullable(),
  quantity: z.int().nullable(),
});
export type HistoryPieces = z.infer<typeof pieces>;

/** A table, a tab or a counter order by its name, also one that is gone; a counter order has none. */
const place = z.object({ holder, name: z.string().nullable() });
export type HistoryPlace = z.infer<typeof place>;

const status = z.enum(TABLE_STATUSES);
const reason = z.string().nullable();

/** What happened to an order, seen from it. */
export const happening = z.discriminatedUnion('what', [
  z.object({ what: z.literal('added'), pieces: z.array(pieces) }),
  z.object({ what: z.literal('takenOff'), pieces: z.array(pieces), reason, isClearing: z.boolean() }),
  /** Only what was changed is there; null takes it away. */
  z.object({
    what: z.literal('annotated'),
    pieces,
    note: z.string().nullable().optional(),
    seat: z.int().nullable().optional(),
  }),
  z.object({
    what: z.literal('movedIn'),
    pieces: z.array(pieces),
    place,
    /** Whether a whole order joined what was here already. */
    isMerge: z.boolean(),
    /** Whether lines of the merge are still here and can go back to where they came from. */
    canTakeApart: z.boolean(),
  }),
  z.object({
    what: z.literal('movedOut'),
    pieces: z.array(pieces),
    place,
    /** Whether nothing stayed. */
    isWhole: z.boolean(),
  }),
  z.object({
    what: z.literal('paid'),
    totalMinor: z.int(),
    receiptNumber: z.int(),
    methods: z.array(z.enum(PAYMENT_METHODS)),
  }),
  z.object({
    what: z.literal('refunded'),
    totalMinor: z.int(),
    receiptNumber: z.int(),
    method: z.enum(PAYMENT_METHODS),
    reason: z.string(),
  }),
  /** The quantities are differences, which may be negative. */
  z.object({ what: z.literal('corrected'), pieces: z.array(pieces), reason }),
  z.object({ what: z.literal('status'), status, reservedFor: wallMs.nullable() }),
  z.object({ what: z.literal('named'), name: z.string() }),
  /** The name of the table at which a tab sits; null for none. */
  z.object({ what: z.literal('linked'), table: z.string().nullable() }),
  z.object({ what: z.literal('opened'), name: z.string() }),
  z.object({ what: z.literal('reopened') }),
  z.object({ what: z.literal('closed') }),
  z.object({ what: z.literal('removed') }),
  z.object({ what: z.literal('broughtBack') }),
  /** A newer version wrote it. */
  z.object({ what: z.literal('unknown') }),
]);
export type Happening = z.infer<typeof happening>;
export type HappeningOf<What extends Happening['what']> = Extract<Happening, { what: What }>;

export const historyEntry = z.object({
  /** The operation that tells it. */
  journal: id,
  seq: z.int(),
  at: wallMs,
  /** Null where nobody had signed in, or the person is not known here. */
  who: z.string().nullable(),
  /** Who approved it; null where nobody had to. */
  approvedBy: z.string().nullable(),
  /** Whether it was on this terminal. */
  here: z.boolean(),
  terminal: id,
  /** Whether an undo took it back. */
  isTakenBack: z.boolean(),
  happening,
});
export type HistoryEntry = z.infer<typeof historyEntry>;

/** Where a page goes on: before an operation, among guests of whom these lines stood there. */
const cursor = z.strictObject({
  before: z.string().nullable(),
  sitting: z.strictObject({ lines: z.array(id).readonly(), hasBegun: z.boolean() }),
});

export const historyPageInput = z.strictObject({
  holder,
  /** Null for the newest. */
  after: cursor.nullable(),
  limit: z.int().min(1).max(200),
});
export type HistoryPageInput = z.infer<typeof historyPageInput>;

/** Newest first, and never more than what belongs to the same guests. */
export const historyPage = z.object({
  entries: z.array(historyEntry),
  next: cursor.nullable(),
  /** Whether what comes next belongs to earlier guests. */
  isNextEarlier: z.boolean(),
});
export type HistoryPage = z.infer<typeof historyPage>;

/** A merge that can be taken apart: the operation, and the order that joined. */
export const mergeView = z.object({ journal: id, seq: z.int(), place });
export type MergeView = z.infer<typeof mergeView>;
