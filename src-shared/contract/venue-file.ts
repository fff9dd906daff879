import * as z from 'zod';
import {
  amountMinor,
  basisPoints,
  length,
  nameText,
  position,
  priceMinor,
  rotation,
} from '../domain/primitives.ts';
import { CATEGORY_ICONS, recordFields, SCENERY_LIMIT, sceneryPiece, TABLE_SHAPES } from '../domain/record.ts';
import { STAFF_ROLES } from '../domain/staff-role.ts';

/** A name for use within the file, by which its parts refer to each other. */
const key = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9-]{0,59}$/,
    'must be lower-case letters, digits and hyphens, at most 60, such as pale-ale',
  );

const room = z.strictObject({
  key,
  name: nameText,
  /** Centimetres. */
  width: length,
  height: length,
  scenery: z.array(sceneryPiece).max(SCENERY_LIMIT).default([]),
  tables: z
    .array(
      z.strictObject({
        name: nameText,
        shape: z.enum(TABLE_SHAPES),
        seats: z.int().min(0).max(99),
        /** The top left corner in centimetres from that of the room, before the rotation. */
        x: position,
        y: position,
        width: length,
        height: length,
        /** Degrees, clockwise, around the centre. */
        rotation: rotation.default(0),
      }),
    )
    .max(500),
});

const category = z.strictObject({
  key,
  name: nameText,
  icon: z.enum(CATEGORY_ICONS),
  /** The tax rate of its products, unless a product names another. */
  tax: key,
  products: z
    .array(
      z.strictObject({
        name: nameText,
        /** Minor units: 450 is 4.50. With variants, each variant has its own price and this one is not used. */
        price: priceMinor,
        tax: key.optional(),
        barcode: z.string().trim().min(1).max(48).optional(),
        favourite: z.boolean().default(false),
        soldOut: z.boolean().default(false),
        variants: z
          .array(z.strictObject({ name: nameText, price: priceMinor }))
          .max(20)
          .default([]),
        /** Keys of modifier groups. */
        modifiers: z.array(key).max(20).default([]),
      }),
    )
    .max(1000),
});

const modifierGroup = z
  .strictObject({
    key,
    name: nameText,
    /** How many must be chosen at least and may be chosen at most. */
    minimum: z.int().min(0).max(50).default(0),
    maximum: z.int().min(1).max(50),
    modifiers: z
      .array(z.strictObject({ name: nameText, price: amountMinor.default(0) }))
      .min(1, 'needs at least one modifier')
      .max(50),
  })
  .refine((group) => group.minimum <= group.maximum, {
    path: ['minimum'],
    message: 'must not exceed maximum',
  });

/**
 * A venue as a file: what a terminal needs to open its doors. `docs/venue-file.md` describes it for people. Import it with
 * `npm start -- --venue FILE` or on the first-run screen.
 */
export const venueFile = z.strictObject({
  format: z.literal('coaster-venue', 'must be "coaster-venue"'),
  version: z.literal(1, 'must be 1'),
  venue: z.strictObject({
    name: nameText,
    currency: recordFields.settings.shape.currency,
    locale: recordFields.settings.shape.locale,
    pricesIncludeTax: z.boolean(),
    lateAfterMinutes: recordFields.settings.shape.lateAfterMinutes.default(60),
  }),
  taxes: z
    .array(z.strictObject({ key, name: nameText, /** 2200 is 22 %. */ basisPoints }))
    .min(1, 'needs at least one tax rate')
    .max(20),
  rooms: z.array(room).min(1, 'needs at least one room').max(50),
  modifierGroups: z.array(modifierGroup).max(200).default([]),
  categories: z.array(category).min(1, 'needs at least one category').max(100),
  staff: z
    .array(z.strictObject({ name: nameText, role: z.enum(STAFF_ROLES) }))
    .min(1, 'needs at least one person')
    .max(500),
});

export type VenueFile = z.output<typeof venueFile>;
