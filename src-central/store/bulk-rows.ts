import { getTableColumns, sql } from 'drizzle-orm';
import { getTableConfig, type PgColumn, type PgTable } from 'drizzle-orm/pg-core';
import type { CentralDb } from './database.ts';

/** A row by the names of the schema's fields. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * Reads the rows of a venue with some ids, in one statement.
 * @returns them by id, fields named as in the schema.
 */
export async function readRows(
  db: CentralDb,
  table: PgTable,
  { venue, ids }: { readonly venue: string; readonly ids: readonly string[] },
): Promise<ReadonlyMap<string, Row>> {
  if (ids.length === 0) return new Map();
  const { venue: venueColumn, id } = keyColumns(table);
  // Each id is looked up by itself: left to choose, the planner may compare every row of the venue with every id, since it
  // believes a venue that grew lately to be small. LIMIT keeps it from joining the two the other way round.
  const found = db
    .select()
    .from(table)
    .where(sql`${venueColumn} = ${venue} AND ${id} = wanted.id`)
    .limit(1)
    .as('found');
  const wanted = sql`(SELECT jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid AS id) AS wanted`;
  const joined = await db.select().from(wanted).crossJoinLateral(found);
  const rows: readonly Row[] = joined.map((row) => row.found);
  return new Map(rows.map((row) => [String(row['id']), row]));
}

/**
 * Writes rows in one statement with one parameter, over those with the same key: PostgreSQL takes them apart by the names and
 * types of the table's own columns. Fields that are not among `fields` stay as they are.
 */
export async function writeRows(
  db: CentralDb,
  table: PgTable,
  {
    rows,
    fields,
    keys,
  }: { readonly rows: readonly Row[]; readonly fields: readonly string[]; readonly keys: readonly string[] },
): Promise<void> {
  if (rows.length === 0) return;
  const columns = getTableColumns(table);
  const nameOf = (field: string) => {
    const column = columns[field];
    if (column === undefined) throw new Error(`${getTableConfig(table).name} has no column for ${field}.`);
    return column.name;
  };
  const columnNames = fields.map((field) => [field, nameOf(field)] as const);
  const named = rows.map((row) =>
    // What is missing becomes NULL.
    Object.fromEntries(
      columnNames.flatMap(([field, name]) => {
        const value = row[field];
        return value === undefined || value === null ? [] : [[name, value]];
      }),
    ),
  );
  const names = columnNames.map(([, name]) => sql.identifier(name));
  const replaced = fields
    .filter((field) => !keys.includes(field))
    .map((field) => sql`${sql.identifier(nameOf(field))} = excluded.${sql.identifier(nameOf(field))}`);
  const list = sql.join(names, sql`, `);
  const conflict = sql.join(
    keys.map((field) => sql.identifier(nameOf(field))),
    sql`, `,
  );
  await db.execute(
    sql`INSERT INTO ${table} (${list}) SELECT ${list} FROM json_populate_recordset(NULL::${table}, ${JSON.stringify(named)}::json)
        ON CONFLICT (${conflict}) DO UPDATE SET ${sql.join(replaced, sql`, `)}`,
  );
}

/** Every table but `operations` and `journals` is keyed by venue and id. */
function keyColumns(table: PgTable): { readonly venue: PgColumn; readonly id: PgColumn } {
  const { venue, id } = getTableColumns(table);
  if (venue === undefined || id === undefined)
    throw new Error(`${getTableConfig(table).name} is not keyed by venue and id.`);
  return { venue, id };
}
