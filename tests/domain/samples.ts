import { formatStamp, type Stamp } from '../../src-shared/domain/clock.ts';
import type { Holder } from '../../src-shared/domain/holder.ts';
import type { LineOrigin, OrderedItem } from '../../src-shared/domain/line.ts';
import type { Draft } from '../../src-shared/domain/operation.ts';
import {
  CATEGORY_ICONS,
  type RecordFields,
  type RecordKind,
  SETTINGS_ID,
} from '../../src-shared/domain/record.ts';
import type { Sale, SaleLine } from '../../src-shared/domain/sale.ts';

/** A valid uuid that shows its number. */
export function sampleId(n: number): string {
  return `0197a3c2-b1f0-7000-8000-${n.toString(16).padStart(12, '0')}`;
}

export function sampleStamp(ms: number, counter = 0, journal = sampleId(1)): Stamp {
  return formatStamp({ ms, counter, journal });
}

export const TABLE_A: Holder = { kind: 'table', id: sampleId(0xa1) };
export const TABLE_B: Holder = { kind: 'table', id: sampleId(0xa2) };
export const TAB_A: Holder = { kind: 'tab', id: sampleId(0xb1) };
export const TAB_B: Holder = { kind: 'tab', id: sampleId(0xb2) };
export const COUNTER: Holder = { kind: 'counter', id: sampleId(0xc1) };

export function sampleItem(given: Partial<OrderedItem> = {}): OrderedItem {
  return {
    product: sampleId(0xd1),
    name: 'Pale ale',
    variant: null,
    variantName: null,
    modifiers: [],
    unitPriceMinor: 450,
    basisPoints: 2200,
    ...given,
  };
}

export function sampleOrigin(given: Partial<LineOrigin> = {}): LineOrigin {
  return { item: sampleItem(), quantity: 1, at: 1_700_000_000_000, operator: null, ...given };
}

export function addedLine(line: string, holder: Holder, quantity = 1): Draft {
  return {
    type: 'line.added',
    body: { line, holder, origin: sampleOrigin({ quantity }), note: null, seat: null },
  };
}

export function adjustedLine(line: string, holder: Holder, delta: number): Draft {
  const kind = delta < 0 ? 'removal' : 'quantity';
  return { type: 'lines.adjusted', body: { holder, kind, changes: [{ line, delta }], reason: null } };
}

export function clearedLines(holder: Holder, changes: readonly { line: string; delta: number }[]): Draft {
  return {
    type: 'lines.adjusted',
    body: { holder, kind: 'clearing', changes: [...changes], reason: 'Walked out' },
  };
}

export function sampleSale(
  holder: Holder,
  lines: readonly Pick<SaleLine, 'line' | 'quantity'>[],
  receiptNumber = 1,
): Sale {
  const priced = lines.map((line) => ({
    ...line,
    name: 'Pale ale',
    variantName: null,
    unitPriceMinor: 450,
    basisPoints: 2200,
  }));
  const totalMinor = priced.reduce((sum, { quantity }) => sum + quantity * 450, 0);
  return { holder, receiptNumber, lines: priced, totalMinor, taxes: [], payments: [] };
}

export function settledSale(id: string, sale: Sale): Draft {
  return { type: 'sale.settled', body: { id, sale } };
}

/** Gives money back for lines of a sale. */
export function refundedSale(
  id: string,
  given: {
    readonly sale: string;
    readonly lines: readonly Pick<SaleLine, 'line' | 'quantity'>[];
    readonly receiptNumber?: number;
  },
): Draft {
  const { sale, receiptNumber = 2 } = given;
  const { lines, totalMinor, taxes } = sampleSale(TABLE_A, given.lines);
  const refund = {
    sale,
    receiptNumber,
    lines,
    totalMinor,
    taxes,
    method: 'cash',
    reason: 'Paid twice',
  } as const;
  return { type: 'sale.refunded', body: { id, refund } };
}

/** Sets a line right: in all by so much, where so much was corrected before. */
export function correctedLine(line: string, total: number, was = 0): Draft {
  return { type: 'lines.corrected', body: { changes: [{ line, total, was }], reason: null } };
}

type Fields = { readonly [Kind in RecordKind]: (n: number) => Partial<RecordFields<Kind>> };

/** Every field that a new record of the kind must have, different for different `n`. */
export const sampleFields: Fields = {
  room: (n) => ({ name: `Room ${n}`, position: n, width: 900 + n, height: 700, scenery: [], removed: false }),
  table: (n) => ({
    room: sampleId(0xe0),
    name: `${n}`,
    x: n,
    y: n * 2,
    width: 80 + n,
    height: 80,
    rotation: n % 360,
    shape: n % 2 === 0 ? 'square' : 'round',
    seats: n % 100,
    status: 'available',
    statusAt: null,
    reservedFor: null,
    removed: false,
  }),
  tab: (n) => ({ name: `Tab ${n}`, table: null, openedAt: n, closed: false }),
  category: (n) => ({
    name: `Category ${n}`,
    position: n,
    icon: CATEGORY_ICONS[n % CATEGORY_ICONS.length] ?? 'other',
    removed: false,
  }),
  taxRate: (n) => ({ name: `Tax ${n}`, basisPoints: n % 10_000, removed: false }),
  product: (n) => ({
    category: sampleId(0xe1),
    taxRate: sampleId(0xe2),
    name: `Product ${n}`,
    priceMinor: n,
    position: n,
    barcode: n % 2 === 0 ? null : `400${n}`,
    favourite: n % 2 === 0,
    soldOut: false,
    modifierGroups: [],
    removed: false,
  }),
  variant: (n) => ({
    product: sampleId(0xd1),
    name: `Variant ${n}`,
    priceMinor: n,
    position: n,
    removed: false,
  }),
  modifierGroup: (n) => ({ name: `Group ${n}`, minimum: 0, maximum: 1 + (n % 50), removed: false }),
  modifier: (n) => ({
    group: sampleId(0xe3),
    name: `Modifier ${n}`,
    priceMinor: -n,
    position: n,
    removed: false,
  }),
  staff: (n) => ({
    name: `Person ${n}`,
    role: n % 2 === 0 ? 'server' : 'manager',
    pin:
      n % 3 === 0
        ? null
        : {
            hash: `$argon2id$v=19$m=19456,t=2,p=1$${'c2FsdA'.repeat(3)}$${'aGFzaA'.repeat(4)}`,
            digits: 4 + (n % 3),
          },
    removed: false,
  }),
  settings: (n) => ({
    venueName: `Venue ${n}`,
    currency: n % 2 === 0 ? 'EUR' : 'USD',
    locale: 'it-IT',
    pricesIncludeTax: n % 2 === 0,
    lateAfterMinutes: 1 + (n % 1440),
  }),
};

/** One of two records of a kind; of the settings there is one. */
export function sampleRecordId(kind: RecordKind, n: number): string {
  if (kind === 'settings') return SETTINGS_ID;
  if (kind === 'table') return (n % 2 === 0 ? TABLE_A : TABLE_B).id;
  if (kind === 'tab') return (n % 2 === 0 ? TAB_A : TAB_B).id;
  return sampleId(0xf0 + (n % 2));
}
