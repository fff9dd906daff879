import { getTableColumns } from 'drizzle-orm';
import { getTableConfig, type SQLiteColumn, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { ReadDb } from './database.ts';

/**
 * The statements of every tap, prepared once and run by better-sqlite3 itself: filling placeholders and mapping rows through
 * Drizzle costs several times what SQLite does meanwhile. Names, types and JSON are still those of the schema.
 */
export interface HotSelect<Row> {
  readonly get: (...given: readonly unknown[]) => Row | undefined;
  readonly all: (...given: readonly unknown[]) => Row[];
}

/**
 * Prepares reading rows of a table, without the fields named as `unread`.
 * @param rest what follows `FROM table`, with a `?` for each value given later.
 */
export function prepareSelect<Table extends SQLiteTable, Unread extends keyof Table['$inferSelect'] = never>(
  { sqlite }: ReadDb,
  table: Table,
  rest: string,
  unread: readonly Unread[] = [],
): HotSelect<Omit<Table['$inferSelect'], Unread>> {
  const fields = fieldsOf(table).filter(([field]) => !unread.some((name) => name === field));
  const columns = fields.map(([field, { name }]) => `"${name}" AS "${field}"`);
  const statement = sqlite.prepare<unknown[], Record<string, unknown>>(
    `SELECT ${columns.join(', ')} FROM "${getTableConfig(table).name}" ${rest}`,
  );
  const mapped = fields.filter(isMapped);
  const decode = (row: Record<string, unknown>): Omit<Table['$inferSelect'], Unread> => {
    for (const [field, column] of mapped) {
      if (row[field] !== null) row[field] = column.mapFromDriverValue(row[field]);
    }
    // Selected above by the names of the schema, and mapped by its columns.
    return row as Omit<Table['$inferSelect'], Unread>;
  };
  return {
    get: (...given) => {
      const row = statement.get(...given);
      return row === undefined ? undefined : decode(row);
    },
    all: (...given) => statement.all(...given).map(decode),
  };
}

/** Prepares adding a whole row. @param conflict what becomes of one whose key is taken; by default it fails. */
export function prepareInsert<Table extends SQLiteTable>(
  db: ReadDb,
  table: Table,
  conflict: '' | 'ON CONFLICT DO NOTHING' = '',
): (row: Table['$inferSelect']) => void {
  return prepareWrite(db, { table, fields: fieldsOf(table), conflict });
}

/** Prepares writing a row, over the one with its id if there is one. Fields named as `unwritten` stay as they are. */
export function prepareSave<Table extends SQLiteTable & { readonly id: SQLiteColumn }>(
  db: ReadDb,
  table: Table,
  unwritten: readonly (keyof Table['$inferSelect'])[] = [],
): (row: Table['$inferSelect']) => void {
  const fields = fieldsOf(table).filter(([field]) => !unwritten.includes(field));
  const replaced = fields
    .filter(([field]) => field !== 'id')
    .map(([, { name }]) => `"${name}" = excluded."${name}"`);
  const conflict = `ON CONFLICT ("id") DO UPDATE SET ${replaced.join(', ')}`;
  return prepareWrite(db, { table, fields, conflict });
}

function prepareWrite(
  { sqlite }: ReadDb,
  given: { readonly table: SQLiteTable; readonly fields: readonly Field[]; readonly conflict: string },
): (row: Readonly<Record<string, unknown>>) => void {
  const { table, fields, conflict } = given;
  const names = fields.map(([, { name }]) => `"${name}"`);
  const statement = sqlite.prepare(
    `INSERT INTO "${getTableConfig(table).name}" (${names.join(', ')})
     VALUES (${names.map(() => '?').join(', ')}) ${conflict}`,
  );
  const encoders = fields.map((field) => [field[0], isMapped(field) ? field[1] : null] as const);
  return (row) => {
    statement.run(
      encoders.map(([field, column]) => {
        const value = row[field];
        return column === null || value === null ? value : column.mapToDriverValue(value);
      }),
    );
  };
}

type Field = readonly [name: string, column: SQLiteColumn];

function fieldsOf(table: SQLiteTable): readonly Field[] {
  return Object.entries(getTableColumns(table));
}

/** Whether SQLite keeps another value than the program: JSON as text, booleans as numbers. */
function isMapped([, { dataType }]: Field): boolean {
  return dataType === 'json' || dataType === 'boolean';
}
