import { sql } from 'drizzle-orm';
import * as z from 'zod';
import type { CentralDatabase } from '../../src-central/store/database.ts';
import { sampleId } from '../domain/samples.ts';

type Row = Readonly<Record<string, unknown>>;

/** The rows of every table of central's database, in the order of their text. */
export type Contents = Readonly<Record<string, readonly Row[]>>;

interface Column {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
}

/** What the drivers of both kinds answer. */
const answer = z.object({ rows: z.array(z.record(z.string(), z.unknown())) });

async function read({ db }: CentralDatabase, statement: string): Promise<readonly Row[]> {
  return answer.parse(await db.execute(sql.raw(statement))).rows;
}

/** The columns of every table, by its name. */
export async function columnsOf(database: CentralDatabase): Promise<ReadonlyMap<string, readonly Column[]>> {
  const columns = await read(
    database,
    `SELECT table_name, column_name, udt_name, is_nullable FROM information_schema.columns
     WHERE table_schema = 'public' ORDER BY table_name, ordinal_position`,
  );
  const byTable = Map.groupBy(columns, (column) => String(column['table_name']));
  return new Map(
    [...byTable].map(([table, of]) => [
      table,
      of.map((column) => ({
        name: String(column['column_name']),
        type: String(column['udt_name']),
        nullable: column['is_nullable'] === 'YES',
      })),
    ]),
  );
}

/** Puts rows into each table that has none: with every column, and with no more than those that must not be null. */
export async function fillEmptyTables(database: CentralDatabase): Promise<void> {
  const contents = await contentsOf(database);
  for (const [table, columns] of await columnsOf(database)) {
    if (contents[table]?.length !== 0) continue;
    const needed = columns.filter(({ nullable }) => !nullable);
    for (const [row, filled] of [columns, columns, needed].entries()) {
      const names = filled.map(({ name }) => `"${name}"`).join(', ');
      const values = filled.map(({ name, type }) => valueOf(type, `${name} of row ${row}`, row)).join(', ');
      await read(database, `INSERT INTO "${table}" (${names}) VALUES (${values})`);
    }
  }
}

export async function contentsOf(database: CentralDatabase): Promise<Contents> {
  const tables = [...(await columnsOf(database)).keys()];
  const contents = [];
  for (const table of tables) {
    const rows = await read(database, `SELECT row_to_json(t) AS row FROM "${table}" t ORDER BY t::text`);
    contents.push([table, rows.map(({ row }) => row as Row)] as const);
  }
  return Object.fromEntries(contents);
}

function valueOf(type: string, text: string, row: number): string {
  switch (type) {
    case 'uuid':
      return `'${sampleId(row + 1)}'`;
    case 'text':
      return `'Joe''s "${text}" 窓際 🍷'`;
    case 'jsonb':
      return `'{"kept": "${text}", "n": [${row}, null]}'`;
    case 'bool':
      return String(row % 2 === 0);
    case 'int4':
      return String(row - 1);
    case 'int8':
      return String(1_800_000_000_000 + row);
    default:
      throw new Error(`A column of ${type} is new here: say what to fill it with.`);
  }
}
