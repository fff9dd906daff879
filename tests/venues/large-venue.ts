import type { VenueFile } from '../../src-shared/contract/venue-file.ts';
import { CATEGORY_ICONS } from '../../src-shared/domain/record.ts';
import { STAFF_ROLES } from '../../src-shared/domain/staff-role.ts';

type Room = VenueFile['rooms'][number];
type Table = Room['tables'][number];
type TableKind = Omit<Table, 'name' | 'x' | 'y'>;
type Category = VenueFile['categories'][number];
type Product = Category['products'][number];

const ROOM_NAMES = ['Hall', 'Gallery', 'Bar', 'Garden', 'Cellar', 'Roof'];
const CATEGORY_NAMES = [
  'Beer',
  'Cider',
  'Wine',
  'Sparkling',
  'Cocktails',
  'Whiskey',
  'Gin',
  'Spirits',
  'Soft drinks',
  'Coffee',
  'Tea',
  'Snacks',
  'Starters',
  'Salads',
  'Pasta',
  'Grill',
  'Fish',
  'Pizza',
  'Sides',
  'Desserts',
];
const QUALITIES = [
  'House',
  'Dark',
  'Golden',
  'Smoked',
  'Spiced',
  'Old',
  'Summer',
  'Wild',
  'Double',
  'Dry',
] as const;

const TABLE_KINDS: readonly [TableKind, ...TableKind[]] = [
  { shape: 'round', seats: 4, width: 126, height: 126, rotation: 0 },
  { shape: 'square', seats: 4, width: 126, height: 126, rotation: 0 },
  { shape: 'rectangle', seats: 6, width: 190, height: 120, rotation: 0 },
  { shape: 'booth', seats: 4, width: 166, height: 120, rotation: 0 },
  { shape: 'square', seats: 2, width: 110, height: 110, rotation: 45 },
];
/** Room for any of the kinds of table with its chairs, and for people to pass. */
const CELL = { width: 260, height: 240 };

const MODIFIER_GROUP_COUNT = 12;

/**
 * A venue of any size for benchmarks and tests, the same one for the same numbers: up to six rooms, twenty categories, and over
 * them as many tables (at most 3,000) and products (at most 20,000) as asked for. Every third product has variants, every
 * fourth modifiers, every fifth a barcode.
 */
export function largeVenue({
  tables,
  products,
  rooms = ROOM_NAMES.length,
}: {
  readonly tables: number;
  readonly products: number;
  readonly rooms?: number;
}): VenueFile {
  return {
    format: 'coaster-venue',
    version: 1,
    venue: {
      name: 'The Long Hall',
      currency: 'EUR',
      locale: 'en-IE',
      pricesIncludeTax: true,
      lateAfterMinutes: 60,
    },
    taxes: [
      { key: 'standard', name: 'VAT 23 %', basisPoints: 2300 },
      { key: 'reduced', name: 'VAT 13.5 %', basisPoints: 1350 },
    ],
    rooms: ROOM_NAMES.slice(0, rooms).map((name, index) => largeRoom(name, share(tables, rooms, index))),
    modifierGroups: Array.from({ length: MODIFIER_GROUP_COUNT }, (_, index) => modifierGroup(index)),
    categories: CATEGORY_NAMES.map((name, index) =>
      largeCategory({ name, index, numbers: share(products, CATEGORY_NAMES.length, index) }),
    ),
    staff: Array.from({ length: 40 }, (_, index) => ({
      name: `Person ${index + 1}`,
      role: cycled(STAFF_ROLES, index),
    })),
  };
}

/** Its tables stand in a grid that is wider than it is high. */
function largeRoom(name: string, numbers: readonly number[]): Room {
  const columns = Math.max(2, Math.ceil(Math.sqrt(numbers.length * 1.4)));
  const rows = Math.max(2, Math.ceil(numbers.length / columns));
  return {
    key: keyOf(name),
    name,
    width: columns * CELL.width,
    height: rows * CELL.height,
    scenery: [],
    tables: numbers.map((number, index) => {
      const kind = cycled(TABLE_KINDS, number);
      return {
        ...kind,
        name: String(number),
        x: (index % columns) * CELL.width + (CELL.width - kind.width) / 2,
        y: Math.floor(index / columns) * CELL.height + (CELL.height - kind.height) / 2,
      };
    }),
  };
}

function modifierGroup(index: number): VenueFile['modifierGroups'][number] {
  return {
    key: `group-${index}`,
    name: `Choice ${index + 1}`,
    minimum: index % 3 === 0 ? 1 : 0,
    maximum: 1 + (index % 4),
    modifiers: Array.from({ length: 6 }, (_, modifier) => ({
      name: `Option ${modifier + 1}`,
      price: (modifier - 1) * 50,
    })),
  };
}

function largeCategory({
  name,
  index,
  numbers,
}: {
  readonly name: string;
  readonly index: number;
  readonly numbers: readonly number[];
}): Category {
  return {
    key: keyOf(name),
    name,
    icon: cycled(CATEGORY_ICONS, index),
    tax: index < CATEGORY_NAMES.length / 2 ? 'standard' : 'reduced',
    products: numbers.map((number) => largeProduct(name, number)),
  };
}

function largeProduct(categoryName: string, number: number): Product {
  const price = 250 + ((number * 170) % 2000);
  return {
    name: `${cycled(QUALITIES, number)} ${categoryName.toLowerCase()} ${number}`,
    price,
    ...(number % 5 === 0 ? { barcode: inStoreBarcode(number) } : {}),
    favourite: number % 100 === 0,
    soldOut: number % 71 === 0,
    variants:
      number % 3 === 0
        ? [
            { name: 'Small', price },
            { name: 'Medium', price: price + 150 },
            { name: 'Large', price: price + 300 },
          ]
        : [],
    modifiers: number % 4 === 0 ? [groupKey(number), groupKey(number + 5)] : [],
  };
}

function groupKey(number: number): string {
  return `group-${number % MODIFIER_GROUP_COUNT}`;
}

/** An EAN-13 that starts with 20, as shops make for their own use. */
function inStoreBarcode(number: number): string {
  const digits = `20${String(number).padStart(10, '0')}`;
  const sum = Array.from(digits, Number).reduce(
    (total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 3),
    0,
  );
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

/** The numbers from 1 to `total` that fall to one of `parts` equal parts, give or take one. */
function share(total: number, parts: number, part: number): readonly number[] {
  const first = Math.floor((total * part) / parts);
  const end = Math.floor((total * (part + 1)) / parts);
  return Array.from({ length: end - first }, (_, index) => first + index + 1);
}

function cycled<Item>(items: readonly [Item, ...Item[]], index: number): Item {
  return items[index % items.length] ?? items[0];
}

function keyOf(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}
