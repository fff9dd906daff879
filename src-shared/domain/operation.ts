import * as z from 'zod';
import { STAMP_PATTERN } from './clock.ts';
import { lineNote, lineOrigin, lineSeat } from './line.ts';
import { holder, id, quantity, quantityDelta, reasonText } from './primitives.ts';
import { type RecordFields, type RecordKind, recordFields } from './record.ts';
import { refund } from './refund.ts';
import { sale } from './sale.ts';

export const hash = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hexadecimal');
export const stamp = z.string().regex(STAMP_PATTERN);

/** What the databases hold in an integer column. */
const LARGEST = 2 ** 31 - 1;

/**
 * One fact that happened, immutable. `(journal, seq)` is its identity, so that delivery may repeat. The body is open here:
 * operations of unknown types and newer versions are kept and forwarded like any other.
 */
export const operation = z.strictObject({
  /** The log of one installation. */
  journal: id,
  /** 1, 2, 3 … within the journal, without gaps. */
  seq: z.int().min(1).max(LARGEST),
  /** Hybrid logical clock; see clock.ts. */
  stamp,
  terminal: id,
  /** The member of staff who did it; null for what the terminal did by itself. */
  operator: id.nullable(),
  /** Wall time in milliseconds, for people. */
  at: z.int(),
  type: z.string().regex(/^[!-~]{1,64}$/, 'must be up to 64 printable characters without spaces'),
  /** Version of the body's shape. */
  v: z.int().min(1).max(LARGEST),
  body: z.record(z.string(), z.json()),
  previousHash: hash,
  /** SHA-256 over the canonical operation without this field. */
  hash,
});
export type Operation = z.infer<typeof operation>;

/** The sequence number, in the same journal, of the operation that this one takes back. */
const undoes = z.int().min(1).optional();

/** Where one command wrote several operations: the sequence number of its first one. They are taken back together. */
const step = z.int().min(1).optional();

/** `was` holds what the fields were before, as the writer saw them: for the history, and for taking it back. A new record has none. */
const recordBody = <Fields extends z.ZodObject>(fields: Fields) =>
  z.strictObject({ id, fields: fields.partial(), was: fields.partial().optional(), step, undoes });

/** The bodies that this version understands, by type. All are at version 1. */
export const operationBodies = {
  'room.set': recordBody(recordFields.room),
  'table.set': recordBody(recordFields.table),
  'tab.set': recordBody(recordFields.tab),
  'category.set': recordBody(recordFields.category),
  'taxRate.set': recordBody(recordFields.taxRate),
  'product.set': recordBody(recordFields.product),
  'variant.set': recordBody(recordFields.variant),
  'modifierGroup.set': recordBody(recordFields.modifierGroup),
  'modifier.set': recordBody(recordFields.modifier),
  'staff.set': recordBody(recordFields.staff),
  'settings.set': recordBody(recordFields.settings),
  'line.added': z.strictObject({ line: id, holder, origin: lineOrigin, note: lineNote, seat: lineSeat }),
  'line.annotated': z.strictObject({
    line: id,
    holder,
    fields: z.strictObject({ note: lineNote, seat: lineSeat }).partial(),
    was: z.strictObject({ note: lineNote, seat: lineSeat }).partial(),
    undoes,
  }),
  /**
   * Quantities change by differences, so that concurrent changes add up. Removing a line is a difference of minus what was
   * seen; `clearing` removes the whole order of the holder and frees it.
   */
  'lines.adjusted': z.strictObject({
    holder,
    kind: z.enum(['quantity', 'removal', 'clearing']),
    changes: z
      .array(z.strictObject({ line: id, delta: quantityDelta }))
      .min(1)
      .max(500),
    reason: reasonText.nullable(),
    undoes,
  }),
  /**
   * Whole lines change their holder, the last move winning. A part leaves its line by a difference and becomes a line of its
   * own, whose origin is repeated here, so that the part stands even where the original has not arrived. `merging` empties
   * the holder and frees it.
   */
  'lines.moved': z.strictObject({
    from: holder,
    to: holder,
    merging: z.boolean(),
    whole: z.array(id).max(500),
    parts: z
      .array(
        z.strictObject({
          line: id,
          quantity,
          newLine: id,
          origin: lineOrigin,
          note: lineNote,
          seat: lineSeat,
        }),
      )
      .max(500),
    undoes,
  }),
  /**
   * Sets lines right after a conflict. `total` is all that has been corrected of the line so far, which the last writer wins:
   * two people who set the same right without seeing each other mean one correction, not two.
   */
  'lines.corrected': z.strictObject({
    changes: z
      .array(z.strictObject({ line: id, total: quantityDelta, was: quantityDelta }))
      .min(1)
      .max(500),
    reason: reasonText.nullable(),
    undoes,
  }),
  'sale.settled': z.strictObject({ id, sale }),
  'sale.refunded': z.strictObject({ id, refund }),
} as const;

export type OperationType = keyof typeof operationBodies;
export const OPERATION_VERSION = 1;

/** The body of one type. Narrows on `type` when used as `Draft`. */
export type Body<Type extends OperationType> = z.infer<(typeof operationBodies)[Type]>;

/** What is about to be written: a type with its body. The journal adds the rest. */
export type Draft = {
  [Type in OperationType]: { readonly type: Type; readonly body: Body<Type> };
}[OperationType];

export type RecordDraft = Extract<Draft, { type: `${RecordKind}.set` }>;

export function isRecordDraft(draft: Draft): draft is RecordDraft {
  return draft.type.endsWith('.set');
}

export function recordKindOf({ type }: RecordDraft): RecordKind {
  return type.slice(0, -'.set'.length) as RecordKind;
}

/** A draft that writes fields of a record: all of them for a new one, else those that change, with what they were. */
export function recordDraft<Kind extends RecordKind>(given: {
  readonly kind: Kind;
  readonly id: string;
  readonly fields: Partial<RecordFields<Kind>>;
  readonly was?: Partial<RecordFields<Kind>>;
}): Draft {
  const { kind, ...body } = given;
  // The union of all drafts cannot be indexed by a type parameter; the signature ties kind and fields together instead.
  return { type: `${kind}.set`, body } as Draft;
}

/**
 * What an operation says, if this version understands it. Null for an unknown type, a newer version or a body that is not of
 * the shape: such an operation is kept and forwarded, and has no effect here until an update understands it.
 */
export function interpret(given: Pick<Operation, 'type' | 'v' | 'body'>): Draft | null {
  if (given.v !== OPERATION_VERSION || !isKnownType(given.type)) return null;
  const parsed = operationBodies[given.type].safeParse(given.body);
  return parsed.success ? ({ type: given.type, body: parsed.data } as Draft) : null;
}

function isKnownType(type: string): type is OperationType {
  return Object.hasOwn(operationBodies, type);
}
