import * as z from 'zod';
import { item } from '../domain/line.ts';
import {
  holder,
  id,
  length,
  nameText,
  noteText,
  position,
  quantity,
  reasonText,
  rotation,
  seat,
  sortIndex,
  wallMs,
} from '../domain/primitives.ts';
import { TABLE_SHAPES } from '../domain/record.ts';
import { sale } from '../domain/sale.ts';
import { modifierGroupView, productView, roomView, tableView, tabView } from './views.ts';

/** What the back office sends and gets. Ids that the examples of the OpenAPI document speak of. */
export const EXAMPLE_IDS = {
  room: '0b9f1a52-6a0e-4c51-9a3f-2f6d1c7e8a01',
  table: '0b9f1a52-6a0e-4c51-9a3f-2f6d1c7e8a02',
  tab: '0b9f1a52-6a0e-4c51-9a3f-2f6d1c7e8a03',
  product: '0b9f1a52-6a0e-4c51-9a3f-2f6d1c7e8a04',
  item: '0b9f1a52-6a0e-4c51-9a3f-2f6d1c7e8a05',
  newItem: '0b9f1a52-6a0e-4c51-9a3f-2f6d1c7e8a06',
} as const;

/** The most items in one call, which is the most that an order may hold. */
const ITEMS_LIMIT = 500;

const example = (value: string) => id.meta({ examples: [value] });

/** A table answers as it did before it held items, and says what it holds. */
export const tableAnswer = tableView.omit({ seatedAt: true });
export const tabAnswer = tabView;
export const roomAnswer = roomView;
export const productAnswer = productView;
export const modifierGroupAnswer = modifierGroupView;
export const saleAnswer = z.object({
  id,
  /** The journal that took the money; with the receipt number it is unique for ever. */
  journal: id,
  at: wallMs,
  operator: id.nullable(),
  ...sale.shape,
});
export type SaleAnswer = z.infer<typeof saleAnswer>;

const pageSize = (most: number, usual: number) =>
  z.coerce
    .number()
    .int()
    .min(1)
    .max(most)
    .default(usual)
    .describe(`How many at most: 1 to ${most}, ${usual} if not said.`);
const cursor = id.optional().describe('`next` of the page before; without it the first page.');
/** What begins the page after this one; null when there is none. */
const next = id.nullable().describe('Give it as `cursor` to get the next page; null after the last.');

export const listQuery = z.strictObject({ limit: pageSize(500, 200), cursor }).optional();
export const tablesQuery = z
  .strictObject({
    room: id.optional().describe('Only the tables of this room.'),
    limit: pageSize(500, 200),
    cursor,
  })
  .optional();
const saleCursor = z
  .string()
  .regex(/^\d{1,15}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'must be the `next` of a page of sales')
  .optional();
export const salesQuery = z
  .strictObject({
    from: z.coerce
      .number()
      .int()
      .optional()
      .describe('Sales at or after this time, in milliseconds since 1970.'),
    to: z.coerce.number().int().optional().describe('Sales before this time, in milliseconds since 1970.'),
    limit: pageSize(500, 100),
    cursor: saleCursor.describe('`next` of the page before; without it the first page.'),
  })
  .optional();

export const tablesPage = z.object({ tables: z.array(tableAnswer), next });
export const tabsPage = z.object({ tabs: z.array(tabAnswer), next });
export const roomsAnswer = z.object({ rooms: z.array(roomAnswer) });
export const catalogueAnswer = z.object({
  products: z.array(productAnswer),
  modifierGroups: z.array(modifierGroupAnswer),
});
export const salesPage = z.object({
  sales: z.array(saleAnswer),
  next: z.string().nullable().describe('Give it as `cursor` to get the next page; null after the last.'),
});

/** An id of the caller's own, so that a call that is repeated creates nothing twice. */
const ownId = id
  .optional()
  .describe(
    'An id of your own, a UUID in lower case. Repeating the call with it creates nothing twice: what is there is answered as it is.',
  );
const place = { x: position, y: position, width: length, height: length, rotation };

export const newRoom = z
  .strictObject({ id: ownId, name: nameText, width: length, height: length })
  .meta({ examples: [{ name: 'Terrace', width: 1200, height: 800 }] });
export const roomChange = z
  .strictObject({ name: nameText, position: sortIndex, width: length, height: length })
  .partial()
  .meta({ examples: [{ name: 'Main hall' }] });

export const newTable = z
  .strictObject({
    id: ownId,
    room: id,
    name: nameText,
    ...place,
    rotation: rotation.default(0),
    shape: z.enum(TABLE_SHAPES),
    seats: z.int().min(0).max(99),
  })
  .meta({
    examples: [
      {
        room: EXAMPLE_IDS.room,
        name: 'Window 1',
        x: 100,
        y: 400,
        width: 80,
        height: 80,
        shape: 'round',
        seats: 2,
      },
    ],
  });
export const tableChange = z
  .strictObject({
    room: id,
    name: nameText,
    ...place,
    shape: z.enum(TABLE_SHAPES),
    seats: z.int().min(0).max(99),
  })
  .partial()
  .meta({ examples: [{ name: 'Window 2', seats: 4 }] });
export const tablePosition = z
  .strictObject({ room: id.optional(), x: position, y: position, rotation: rotation.optional() })
  .meta({ examples: [{ x: 250, y: 400 }] });
export const tableStatusChange = z
  .strictObject({
    status: tableAnswer.shape.status,
    reservedFor: wallMs
      .nullable()
      .default(null)
      .describe('For `reserved`: when the guests come, in milliseconds since 1970.'),
  })
  .meta({ examples: [{ status: 'reserved', reservedFor: 1_779_040_800_000 }] });

export const newTab = z
  .strictObject({ id: ownId, name: nameText, table: id.nullable().default(null) })
  .meta({ examples: [{ name: 'Morgan', table: EXAMPLE_IDS.table }] });
export const tabChange = z
  .strictObject({ name: nameText, table: id.nullable() })
  .partial()
  .meta({ examples: [{ name: 'Morgan and friends' }] });

const ordered = {
  product: id,
  variant: id.nullable().default(null),
  modifiers: z.array(id).max(50).default([]),
  note: noteText.nullable().default(null),
  seat: seat.nullable().default(null),
};
const orderedItem = z.strictObject({ id: ownId, ...ordered, quantity: quantity.default(1) });
export type OrderedInput = z.output<typeof orderedItem>;

const isEachOnce = (given: readonly { readonly id?: string | undefined }[]) => {
  const ids = given.flatMap((one) => one.id ?? []);
  return new Set(ids).size === ids.length;
};

export const addedItems = z
  .strictObject({
    items: z.array(orderedItem).min(1).max(ITEMS_LIMIT).refine(isEachOnce, 'names an item twice'),
  })
  .meta({
    examples: [
      { items: [{ id: EXAMPLE_IDS.newItem, product: EXAMPLE_IDS.product, quantity: 2, note: 'no ice' }] },
    ],
  });

/** What an item says of itself and nobody can change: taken back as it was answered, and passed over. */
const answered = z
  .unknown()
  .optional()
  .describe('As answered; it is passed over, since it was captured when the item was ordered.');
const wantedItem = z.strictObject({
  id: id.optional().describe('The id of an item on this order, or one of your own for a new item.'),
  product: id.optional().describe('For a new item.'),
  variant: id.nullable().optional(),
  modifiers: z
    .array(z.union([id, z.object({ modifier: id })]))
    .max(50)
    .optional(),
  note: noteText.nullable().optional(),
  seat: seat.nullable().optional(),
  quantity,
  name: answered,
  variantName: answered,
  unitPriceMinor: answered,
  basisPoints: answered,
  at: answered,
  operator: answered,
  arrived: answered,
});
export type WantedItem = z.output<typeof wantedItem>;

export const replacedItems = z
  .strictObject({
    items: z.array(wantedItem).max(ITEMS_LIMIT).refine(isEachOnce, 'names an item twice'),
    seen: z
      .array(z.object({ id, quantity }))
      .max(ITEMS_LIMIT)
      .refine(isEachOnce, 'names an item twice')
      .optional()
      .describe(
        'The items as you read them: differences are then counted from there, so that what was ordered meanwhile stays. Without it they are counted from what is there when the call arrives.',
      ),
    reason: reasonText
      .default('Replaced by the back office')
      .describe('Why items are removed; kept with the operation.'),
  })
  .meta({
    examples: [
      { items: [{ id: EXAMPLE_IDS.item, quantity: 3 }], seen: [{ id: EXAMPLE_IDS.item, quantity: 2 }] },
    ],
  });
export type ReplacedItems = z.output<typeof replacedItems>;

export const itemChange = z
  .strictObject({
    quantity: quantity.optional(),
    seen: quantity
      .optional()
      .describe(
        'The quantity as you read it: the difference is counted from there, so that a change meanwhile adds up.',
      ),
    note: noteText.nullable().optional(),
    seat: seat.nullable().optional(),
  })
  .meta({ examples: [{ quantity: 3, seen: 2, note: 'with lime' }] });
export type ItemChange = z.output<typeof itemChange>;

export const removalQuery = z
  .strictObject({
    reason: reasonText.default('Removed by the back office').describe('Why; kept with the operation.'),
  })
  .optional();

const tableOrTab = holder.extend({ kind: z.enum(['table', 'tab']) });
export const transfer = z
  .strictObject({
    from: tableOrTab,
    to: tableOrTab,
    lines: z
      .array(z.strictObject({ id, quantity }))
      .min(1)
      .max(ITEMS_LIMIT)
      .refine(isEachOnce, 'names an item twice')
      .optional()
      .describe('What moves. Without it everything does, and the order it came from is freed.'),
  })
  .meta({
    examples: [{ from: { kind: 'tab', id: EXAMPLE_IDS.tab }, to: { kind: 'table', id: EXAMPLE_IDS.table } }],
  });
const heldItems = z.object({ ...tableOrTab.shape, items: z.array(item).nullable() });
export const transferAnswer = z.object({ from: heldItems, to: heldItems });

/** Any write may carry one: a call that was done under a key before is answered again, and does nothing again. */
export const callHeaders = z.object({
  'idempotency-key': z
    .string()
    .min(1)
    .max(100)
    .optional()
    .describe(
      'A text of your own, new for each call that you mean. Repeating a call with its key does nothing twice.',
    ),
});

/** Why a call was not done. */
export const restRefusal = z.object({
  code: z.enum([
    'invalid_input',
    /** The API key is missing, wrong or revoked. */
    'unknown_key',
    'not_found',
    'conflict',
    'too_large',
    'too_many_calls',
    'unavailable',
    'internal',
  ]),
  reason: z
    .string()
    .optional()
    .describe('Tells the cases of `not_found` and `conflict` apart, for programs.'),
  message: z.string().describe('For people: what is wrong, and what to do about it.'),
  issues: z
    .array(z.object({ path: z.string(), message: z.string() }))
    .optional()
    .describe('Where in the input it is wrong, such as `items[0].quantity`, and what is wrong there.'),
});
export type RestRefusal = z.infer<typeof restRefusal>;

export const tableParams = z.object({ id: example(EXAMPLE_IDS.table) });
export const tabParams = z.object({ id: example(EXAMPLE_IDS.tab) });
export const roomParams = z.object({ id: example(EXAMPLE_IDS.room) });
export const itemParams = z.object({ itemId: example(EXAMPLE_IDS.item) });
