import { readFileSync, statSync } from 'node:fs';
import type { InputIssue } from '../../src-shared/contract/command.ts';
import { inputIssues, saidPlainly } from '../../src-shared/contract/input-issues.ts';
import { type VenueFile, venueFile } from '../../src-shared/contract/venue-file.ts';

/** A venue file larger than this is a mistake: 1,000 products take about 200 kB. */
const SIZE_LIMIT_BYTES = 20_000_000;

export type VenueFileReading =
  | { readonly ok: true; readonly file: VenueFile }
  /** All that is wrong with the file, each with its place. */
  | { readonly ok: false; readonly issues: readonly InputIssue[] };

/** Reads and checks a venue file. Faults of the file and of the disk are answers alike. */
export function readVenueFile(path: string): VenueFileReading {
  try {
    const entry = statSync(path);
    // A device has no end.
    if (!entry.isFile()) return faulty('', 'is not a file');
    const { size } = entry;
    if (size > SIZE_LIMIT_BYTES) return faulty('', `has ${size} bytes; at most ${SIZE_LIMIT_BYTES} are read`);
    // Some editors begin a text with a mark of its byte order.
    return checkVenue(JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return faulty('', error instanceof SyntaxError ? `is not JSON: ${reason}` : `cannot be read: ${reason}`);
  }
}

/** Checks the content of a venue file: its shape, and that all that it refers to is there. */
export function checkVenue(content: unknown): VenueFileReading {
  const parsed = venueFile.safeParse(content, saidPlainly);
  if (!parsed.success) return { ok: false, issues: inputIssues(parsed.error) };
  const issues = [
    ...duplicateIssues(parsed.data),
    ...referenceIssues(parsed.data),
    ...choiceIssues(parsed.data),
    ...geometryIssues(parsed.data),
  ];
  return issues.length > 0 ? { ok: false, issues } : { ok: true, file: parsed.data };
}

function duplicateIssues({
  taxes,
  rooms,
  modifierGroups,
  categories,
  staff,
}: VenueFile): readonly InputIssue[] {
  const tables = rooms.flatMap((room, at) =>
    room.tables.map(({ name }, index) => ({ name, path: `rooms[${at}].tables[${index}].name` })),
  );
  return [
    ...repeated(taxes.map(({ key }, at) => ({ name: key, path: `taxes[${at}].key` }))),
    ...repeated(rooms.map(({ key }, at) => ({ name: key, path: `rooms[${at}].key` }))),
    ...repeated(rooms.map(({ name }, at) => ({ name, path: `rooms[${at}].name` }))),
    ...repeated(tables),
    ...repeated(modifierGroups.map(({ key }, at) => ({ name: key, path: `modifierGroups[${at}].key` }))),
    ...repeated(categories.map(({ key }, at) => ({ name: key, path: `categories[${at}].key` }))),
    ...repeated(staff.map(({ name }, at) => ({ name, path: `staff[${at}].name` }))),
  ];
}

function repeated(named: readonly { readonly name: string; readonly path: string }[]): readonly InputIssue[] {
  const firstByName = new Map<string, string>();
  return named.flatMap(({ name, path }) => {
    const first = firstByName.get(name.toLowerCase());
    if (first !== undefined) return [{ path, message: `repeats “${name}” of ${first}` }];
    firstByName.set(name.toLowerCase(), path);
    return [];
  });
}

function referenceIssues({ taxes, modifierGroups, categories }: VenueFile): readonly InputIssue[] {
  const taxKeys = new Set(taxes.map(({ key }) => key));
  const groupKeys = new Set(modifierGroups.map(({ key }) => key));
  const unknown = (keys: ReadonlySet<string>, key: string | undefined, path: string, what: string) =>
    key === undefined || keys.has(key)
      ? []
      : [{ path, message: `refers to “${key}”, and there is no such ${what}` }];
  return categories.flatMap((category, at) => [
    ...unknown(taxKeys, category.tax, `categories[${at}].tax`, 'tax'),
    ...category.products.flatMap((product, index) => [
      ...unknown(taxKeys, product.tax, `categories[${at}].products[${index}].tax`, 'tax'),
      ...product.modifiers.flatMap((key, place) =>
        unknown(groupKeys, key, `categories[${at}].products[${index}].modifiers[${place}]`, 'modifier group'),
      ),
    ]),
  ]);
}

function choiceIssues({ modifierGroups }: VenueFile): readonly InputIssue[] {
  return modifierGroups.flatMap(({ minimum, modifiers }, at) =>
    minimum <= modifiers.length
      ? []
      : [
          {
            path: `modifierGroups[${at}].minimum`,
            message: `asks for ${minimum} of ${modifiers.length} modifiers`,
          },
        ],
  );
}

function geometryIssues({ rooms }: VenueFile): readonly InputIssue[] {
  return rooms.flatMap((room, at) =>
    room.tables.flatMap((table, index) => {
      const path = `rooms[${at}].tables[${index}]`;
      return isWithin(table, room) ? [] : [{ path, message: `“${table.name}” is not within its room` }];
    }),
  );
}

type TablePlace = VenueFile['rooms'][number]['tables'][number];

/** Whether a table, turned around its centre, lies within its room. */
function isWithin(table: TablePlace, room: { readonly width: number; readonly height: number }): boolean {
  const turn = (table.rotation * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(turn)), Math.abs(Math.sin(turn))];
  const halfWidth = (table.width * cos + table.height * sin) / 2;
  const halfHeight = (table.width * sin + table.height * cos) / 2;
  const [x, y] = [table.x + table.width / 2, table.y + table.height / 2];
  const slack = 0.5;
  return (
    x - halfWidth >= -slack &&
    y - halfHeight >= -slack &&
    x + halfWidth <= room.width + slack &&
    y + halfHeight <= room.height + slack
  );
}

function faulty(path: string, message: string): VenueFileReading {
  return { ok: false, issues: [{ path, message }] };
}
