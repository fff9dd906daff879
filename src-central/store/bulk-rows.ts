import { getTableColumns, type Name, type SQL, sql } from 'drizzle-orm';
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
  const identifier = columnIdentifiers(table);
  const replaced = fields
    .filter((field) => !keys.includes(field))
    .map((field) => sql`${identifier(field)} = excluded.${identifier(field)}`);
  const conflict = sql.join(keys.map(identifier), sql`, `);
  await db.execute(
    sql`${insertion(table, rows, fields)} ON CONFLICT (${conflict}) DO UPDATE SET ${sql.join(replaced, sql`, `)}`,
  );
}

/** The same for rows that are not there yet, which costs less. One that is there fails all of them. */
export async function insertRows(
  db: CentralDb,
  table: PgTable,
  { rows, fields }: { readonly rows: readonly Row[]; readonly fields: readonly string[] },
): Promise<void> {
  if (rows.length > 0) await db.execute(insertion(table, rows, fields));
}

function insertion(table: PgTable, rows: readonly Row[], fields: readonly string[]): SQL {
  const identifier = columnIdentifiers(table);
  const names = fields.map((field) => [field, identifier(field).value] as const);
  const named = rows.map((row) => {
    // What is missing becomes NULL.
    const given: Record<string, unknown> = {};
    for (const [field, name] of names) {
      const value = row[field];
      if (value !== undefined && value !== null) given[name] = value;
    }
    return given;
  });
  const list = sql.join(fields.map(identifier), sql`, `);
  return sql`INSERT INTO ${table} (${list}) SELECT ${list} FROM json_populate_recordset(NULL::${table}, ${JSON.stringify(named)}::json)`;
}

function columnIdentifiers(table: PgTable): (field: string) => Name {
  const columns = getTableColumns(table);
  return (field) => {
    const column = columns[field];
    if (column === undefined) throw new Error(`${getTableConfig(table).name} has no column for ${field}.`);
    return sql.identifier(column.name);
  };
}

/** Every table but `operations` and `journals` is keyed by venue and id. */
function keyColumns(table: PgTable): { readonly venue: PgColumn; readonly id: PgColumn } {
  const { venue, id } = getTableColumns(table);
  if (venue === undefined || id === undefined)
    throw new Error(`${getTableConfig(table).name} is not keyed by venue and id.`);
  return { venue, id };
}
