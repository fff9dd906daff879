import * as z from 'zod';
import { holder, id } from '../domain/primitives.ts';
import { PAYMENT_METHODS } from '../domain/sale.ts';
import { command } from './command.ts';

/** Who did something, on which terminal, and when. */
const doing = {
  /** Null where nobody had signed in, or the person is not known here. */
  who: z.string().nullable(),
  /** Whether it was on this terminal. */
  here: z.boolean(),
  at: z.int(),
};
const deed = z.object(doing);
export type Deed = z.infer<typeof deed>;

/** A table, a tab or a counter order by its name, also one that is gone; a counter order has none. */
const place = z.object({ holder, name: z.string().nullable() });
export type Place = z.infer<typeof place>;

const pieces = z.object({ name: z.string(), variantName: z.string().nullable(), quantity: z.int() });
export type ConflictPieces = z.infer<typeof pieces>;

/** One way out, as a command that is ready to be sent. The first one is proposed. */
const remedy = z.object({
  action: z.enum([
    'giveBack',
    'bothWereRight',
    'setRight',
    'takeMovedAway',
    'writeOff',
    'merge',
    'closeEmpty',
    'rename',
    'keepLink',
    'linkToFormer',
    'bringBack',
  ]),
  command,
});
export type Remedy = z.infer<typeof remedy>;

const common = {
  id: z.string(),
  /** The holders that it is about: each shows that there is something to decide. */
  holders: z.array(holder),
  remedies: z.array(remedy),
};
const refundProposal = z.object({ totalMinor: z.int(), method: z.enum(PAYMENT_METHODS) });

/**
 * What terminals that did not see each other have done and what a person should decide, with who did what and when. It is made
 * from the state, so that it is gone as soon as its remedy has been written, by whatever terminal.
 */
export const conflictView = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('paidTwice'),
    ...common,
    place,
    lines: z.array(pieces),
    payments: z.array(
      z.object({ ...doing, methods: z.array(z.enum(PAYMENT_METHODS)), receiptNumber: z.int() }),
    ),
    refund: refundProposal,
  }),
  z.object({
    kind: z.literal('takenTwice'),
    ...common,
    place,
    lines: z.array(pieces),
    takings: z.array(
      z.object({
        ...doing,
        how: z.enum(['settled', 'refunded', 'moved', 'removed', 'cleared']),
        /** Pieces of these lines, all together. */
        quantity: z.int(),
        to: place.nullable(),
      }),
    ),
    /** What was moved and is still open there, maybe once too often. */
    stillOpen: z.array(z.object({ ...pieces.shape, place })),
    /** What giving the money back would come to; null where no money was taken. */
    refund: refundProposal.nullable(),
  }),
  z.object({
    kind: z.literal('givenBackTwice'),
    ...common,
    place,
    lines: z.array(pieces),
    refunds: z.array(z.object({ ...doing, totalMinor: z.int(), method: z.enum(PAYMENT_METHODS) })),
  }),
  z.object({
    kind: z.literal('sameName'),
    ...common,
    name: z.string(),
    /** The older one first. */
    tabs: z.array(z.object({ ...doing, id, count: z.int(), totalMinor: z.int() })),
    /** What the younger one would be called. */
    newName: z.string(),
  }),
  z.object({
    kind: z.literal('linkedTwice'),
    ...common,
    place,
    /** The former first; null for a link that was taken away. */
    links: z.array(z.object({ ...doing, table: z.string().nullable() })),
  }),
  z.object({
    kind: z.literal('tableGone'),
    ...common,
    place,
    count: z.int(),
    totalMinor: z.int(),
    removed: deed.nullable(),
  }),
  z.object({
    kind: z.literal('roomGone'),
    ...common,
    name: z.string(),
    tables: z.array(z.string()),
    removed: deed.nullable(),
  }),
]);
export type ConflictView = z.infer<typeof conflictView>;
export type ConflictOf<Kind extends ConflictView['kind']> = Extract<ConflictView, { kind: Kind }>;
