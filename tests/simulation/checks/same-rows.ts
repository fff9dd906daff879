import { tableContents } from '../../store/table-contents.ts';
import type { Check } from './outcome.ts';

/** The rows of every terminal are those of a store that was made anew from all operations. */
export const sameRows: Check = ({ terminals, rebuilt }) => {
  const expected = contents(rebuilt.db.sqlite);
  return terminals.flatMap(({ store }, index) => {
    const actual = contents(store.db.sqlite);
    return Object.keys(expected).flatMap((table) =>
      differences(`Terminal ${index + 1}, ${table}`, expected[table] ?? [], actual[table] ?? []),
    );
  });
};

/** All but what an installation keeps for itself. */
function contents(sqlite: Parameters<typeof tableContents>[0]) {
  return tableContents(sqlite, (table) => table !== 'installation' && !table.startsWith('__drizzle'));
}

function differences(
  where: string,
  expected: readonly string[],
  actual: readonly string[],
): readonly string[] {
  if (expected.join() === actual.join()) return [];
  const missing = expected.find((row) => !actual.includes(row));
  const extra = actual.find((row) => !expected.includes(row));
  return [`${where}: expected ${missing ?? 'no such row'}, found ${extra ?? 'none'}`];
}
