import { foldName } from '../../../src-shared/domain/same-name.ts';
import { type Layout, type LayoutTable, tablesOf } from './layout.ts';

/**
 * Names for new tables of a room: they count on from its highest number, with what stands before it (`B12` after `B11`), and
 * pass over what is in use anywhere. A room without numbers counts on from the venue's highest.
 */
export function nextTableNames(layout: Layout, room: string, count: number): readonly string[] {
  const tables = tablesOf(layout);
  const taken = new Set(tables.map(({ name }) => foldName(name)));
  const { prefix, number } =
    highest(tables.filter((table) => table.room === room)) ??
    highest(tables.filter(({ name }) => /^\d+$/.test(name))) ??
    START;
  const names: string[] = [];
  for (let next = number + 1; names.length < count; next += 1) {
    const name = `${prefix}${next}`;
    if (!taken.has(foldName(name))) names.push(name);
  }
  return names;
}

interface Numbered {
  readonly prefix: string;
  readonly number: number;
}

const START: Numbered = { prefix: '', number: 0 };

function highest(tables: readonly LayoutTable[]): Numbered | null {
  const numbered = tables.flatMap(({ name }) => {
    const [, prefix, digits] = /^(.{0,50}?)(\d{1,6})$/.exec(name) ?? [];
    return prefix === undefined || digits === undefined ? [] : [{ prefix, number: Number(digits) }];
  });
  return numbered.sort((left, right) => right.number - left.number)[0] ?? null;
}
