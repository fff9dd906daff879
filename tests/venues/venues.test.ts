import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type VenueFile, venueFile } from '../../src-shared/contract/venue-file.ts';
import { largeVenue } from './large-venue.ts';

type Room = VenueFile['rooms'][number];
type Table = Room['tables'][number];

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
// A file that breaks the schema fails here, with all of its errors.
const sample = venueFile.parse(JSON.parse(read('venues/copper-still.json')));
const documented = venueFile.parse(exampleOfDocumentation());
const large = largeVenue({ tables: 300, products: 2000 });

describe.each([
  ['the sample venue', sample],
  ['the large venue', large],
  ['the example of the documentation', documented],
])('%s', (_name, venue) => {
  test('gives each part a key of its own', () => {
    for (const list of [venue.taxes, venue.rooms, venue.modifierGroups, venue.categories]) {
      expect(repeated(list.map(({ key }) => key))).toEqual([]);
    }
  });

  test('gives each table, product and person a name of its own', () => {
    expect(repeated(tablesOf(venue).map(({ name }) => name))).toEqual([]);
    expect(repeated(productsOf(venue).map(({ name }) => name))).toEqual([]);
    expect(repeated(venue.staff.map(({ name }) => name))).toEqual([]);
  });

  test('refers only to tax rates and modifier groups that are there', () => {
    const taxes = new Set(venue.taxes.map(({ key }) => key));
    const groups = new Set(venue.modifierGroups.map(({ key }) => key));
    const usedTaxes = [...venue.categories, ...productsOf(venue)].flatMap(({ tax }) => tax ?? []);
    const usedGroups = productsOf(venue).flatMap(({ modifiers }) => modifiers);
    expect(usedTaxes.filter((key) => !taxes.has(key))).toEqual([]);
    expect(usedGroups.filter((key) => !groups.has(key))).toEqual([]);
  });

  test('asks for no more modifiers than a group has', () => {
    for (const { minimum, modifiers } of venue.modifierGroups) {
      expect(minimum).toBeLessThanOrEqual(modifiers.length);
    }
  });

  test('has valid barcodes, each once', () => {
    const barcodes = productsOf(venue).flatMap(({ barcode }) => barcode ?? []);
    expect(barcodes.length).toBeGreaterThan(0);
    expect(barcodes.filter((barcode) => !isEan13(barcode))).toEqual([]);
    expect(repeated(barcodes)).toEqual([]);
  });

  test.each(venue.rooms.map((room) => [room.name, room] as const))(
    'keeps tables, chairs and scenery of %s inside and apart',
    (_roomName, room) => {
      const items = floorItems(room);
      expect(items.filter(({ corners }) => !corners.every((corner) => isInside(corner, room)))).toEqual([]);
      const collisions = items.flatMap((one, index) =>
        items
          .slice(index + 1)
          .filter((other) => overlap(one.corners, other.corners))
          .map((other) => `${one.name} and ${other.name}`),
      );
      expect(collisions).toEqual([]);
    },
  );
});

test('the sample venue is a bar and restaurant of a real size', () => {
  expect(sample.rooms.length).toBeGreaterThanOrEqual(3);
  expect(tablesOf(sample).length).toBeGreaterThanOrEqual(35);
  expect(new Set(tablesOf(sample).map(({ shape }) => shape)).size).toBe(4);
  expect(tablesOf(sample).some(({ rotation }) => rotation === 45)).toBe(true);
  expect(sample.categories).toHaveLength(10);
  expect(productsOf(sample).length).toBeGreaterThanOrEqual(140);
  expect(sample.taxes.map(({ basisPoints }) => basisPoints)).toEqual([2300, 1350]);
  expect(productsOf(sample).filter(({ soldOut }) => soldOut)).toHaveLength(2);
});

test('names of the sample venue fit where they are drawn', () => {
  expect(tablesOf(sample).filter(({ name }) => name.length > 3)).toEqual([]);
  expect(productsOf(sample).filter(({ name }) => name.length > 22)).toEqual([]);
});

test('the price of a product with variants is that of its first variant', () => {
  const differing = [...productsOf(sample), ...productsOf(large)].filter(
    ({ price, variants: [first] }) => first !== undefined && first.price !== price,
  );
  expect(differing).toEqual([]);
});

test.each([
  { tables: 300, products: 2000 },
  { tables: 7, products: 21 },
  { tables: 3000, products: 20_000 },
])('a large venue has the $tables tables and $products products asked for, the same each time', (size) => {
  const venue = largeVenue(size);
  expect(venueFile.parse(venue)).toEqual(venue);
  expect(tablesOf(venue)).toHaveLength(size.tables);
  expect(productsOf(venue)).toHaveLength(size.products);
  expect(venue.rooms).toHaveLength(6);
  expect(venue.categories).toHaveLength(20);
  expect(largeVenue(size)).toEqual(venue);
});

function exampleOfDocumentation(): unknown {
  const [, json = ''] = /```json\n(.*?)```/s.exec(read('docs/venue-file.md')) ?? [];
  return JSON.parse(json);
}

function tablesOf(venue: VenueFile): readonly Table[] {
  return venue.rooms.flatMap(({ tables }) => tables);
}

function productsOf(venue: VenueFile) {
  return venue.categories.flatMap(({ products }) => products);
}

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function isEan13(barcode: string): boolean {
  const sum = Array.from(barcode, Number).reduce(
    (total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 3),
    0,
  );
  return /^\d{13}$/.test(barcode) && sum % 10 === 0;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface FloorItem {
  readonly name: string;
  readonly corners: readonly Point[];
}

/** How far chairs reach beyond the edge of their table, in centimetres. */
const CHAIR_REACH = 35;

function floorItems(room: Room): readonly FloorItem[] {
  return [
    ...room.tables.map((table) => ({ name: `table ${table.name}`, corners: cornersWithChairs(table) })),
    ...room.scenery.map((scenery, index) => ({
      name: `${scenery.kind} ${index}`,
      corners: turnedCorners({ ...scenery, rotation: 0 }),
    })),
  ];
}

/** Chairs stand above and below a table, and all around a round one for three or more. */
function cornersWithChairs(table: Table): readonly Point[] {
  const sideways = table.shape === 'round' && table.seats > 2 ? CHAIR_REACH : 0;
  return turnedCorners({
    x: table.x - sideways,
    y: table.y - CHAIR_REACH,
    width: table.width + 2 * sideways,
    height: table.height + 2 * CHAIR_REACH,
    rotation: table.rotation,
  });
}

function turnedCorners(box: Pick<Table, 'x' | 'y' | 'width' | 'height' | 'rotation'>): readonly Point[] {
  const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const angle = (box.rotation * Math.PI) / 180;
  return [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([right = 0, down = 0]) => {
    const x = (right * box.width) / 2;
    const y = (down * box.height) / 2;
    return {
      x: centre.x + x * Math.cos(angle) - y * Math.sin(angle),
      y: centre.y + x * Math.sin(angle) + y * Math.cos(angle),
    };
  });
}

function isInside({ x, y }: Point, { width, height }: Room): boolean {
  return x >= 0 && y >= 0 && x <= width && y <= height;
}

/** Two convex shapes are apart exactly if some edge of one has all of the other on its far side. */
function overlap(one: readonly Point[], other: readonly Point[]): boolean {
  return [...edgeNormals(one), ...edgeNormals(other)].every((normal) => {
    const [oneStart, oneEnd] = extent(one, normal);
    const [otherStart, otherEnd] = extent(other, normal);
    return oneStart < otherEnd && otherStart < oneEnd;
  });
}

function edgeNormals(corners: readonly Point[]): readonly Point[] {
  return corners.map((from, index) => {
    const to = corners[(index + 1) % corners.length] ?? from;
    return { x: from.y - to.y, y: to.x - from.x };
  });
}

function extent(corners: readonly Point[], axis: Point): readonly [number, number] {
  const places = corners.map(({ x, y }) => x * axis.x + y * axis.y);
  return [Math.min(...places), Math.max(...places)];
}
