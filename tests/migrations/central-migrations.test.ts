import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { describe, expect, it, onTestFinished } from 'vitest';
import * as accessSchema from '../../src-central/store/access-schema.ts';
import { type CentralDatabase, openCentralDatabase } from '../../src-central/store/database.ts';
import * as schema from '../../src-central/store/schema.ts';
import { centralMigrations } from '../central/central-migrations-folder.ts';
import { postgresOfFile } from '../central/postgres-of-file.ts';
import { query } from '../central/postgres-server.ts';
import { newVenueStore } from '../exchange/exchange-stores.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { columnsOf, contentsOf, fillEmptyTables } from './filled-tables.ts';
import { migrationsUntil } from './migrations-until.ts';

const postgres = postgresOfFile();

const tags = [
  '0000_before_items',
  '0001_table_items',
  '0002_conflicts',
  '0003_former_receipts',
  '0004_rest',
  '0005_not_understood',
  '0006_access',
  '0007_staff_pin',
];

/** A place for a database that is opened again and again, as central is by one version after another. */
const places = [
  ['PGlite', () => Promise.resolve({ folder: join(temporaryFolder(), 'pglite') })],
  ['PostgreSQL', async () => ({ url: await postgres.server().newDatabase() })],
] as const;

describe('the migrations of central', () => {
  it('are those that are tested here', () => {
    const files = readdirSync(centralMigrations).filter((name) => name.endsWith('.sql'));
    expect(files).toEqual(tags.map((tag) => `${tag}.sql`));
  });

  it('leave nothing of the schema out', async () => {
    const path = join(centralMigrations, 'meta', `${tags.at(-1)?.slice(0, 4)}_snapshot.json`);
    const known = JSON.parse(readFileSync(path, 'utf8')) as ReturnType<typeof generateDrizzleJson>;
    const wanted = generateDrizzleJson({ ...schema, ...accessSchema });
    expect(await generateMigration(known, wanted)).toEqual([]);
  });

  it.each(places)(
    'keep on %s, one after the other, every row as it was, and add nothing to it',
    async (_, newPlace) => {
      const place = await newPlace();
      const open = (tag: string) =>
        openCentralDatabase({ ...place, migrationsFolder: migrationsUntil(tag, centralMigrations) });
      let before: Awaited<ReturnType<typeof contentsOf>> = {};
      for (const tag of tags) {
        const database = await open(tag);
        const after = await contentsOf(database);
        for (const [table, rows] of Object.entries(before)) {
          const known = Object.keys(rows[0] ?? {});
          expect(
            after[table]?.map((row) => pick(row, known)),
            `${table} after ${tag}`,
          ).toEqual(rows);
          for (const row of after[table] ?? [])
            expect(
              Object.entries(row).filter(([name, value]) => !known.includes(name) && value !== null),
            ).toEqual([]);
        }
        await fillEmptyTables(database);
        before = await contentsOf(database);
        await database.close();
      }
      expect(Object.values(before).every((rows) => rows.length === 3)).toBe(true);
    },
    120_000,
  );

  it('add to tables one column that may be null, for their items', async () => {
    const url = await postgres.server().newDatabase();
    const columnsAfter = async (tag: string) => {
      const migrationsFolder = migrationsUntil(tag, centralMigrations);
      const database = await openCentralDatabase({ url, migrationsFolder });
      const columns = await columnsOf(database);
      await database.close();
      return columns;
    };
    const old = await columnsAfter('0000_before_items');
    const now = await columnsAfter('0001_table_items');
    const items = { name: 'items', type: 'jsonb', nullable: true };
    expect(now).toEqual(new Map(old).set('tables', [...(old.get('tables') ?? []), items]));
  });

  it('are applied once when processes start at the same time on an empty database, and all of them start', async () => {
    const url = await postgres.server().newDatabase();
    const opened = await Promise.all(Array.from({ length: 4 }, () => openFully(url)));
    const applied = await query(url, 'SELECT hash FROM drizzle.__drizzle_migrations');
    expect(applied).toHaveLength(tags.length);
    for (const database of opened) expect(await (await newVenueStore(database)).vector()).toEqual({});
  });

  it('are waited for by a process that starts while another migrates', async () => {
    const url = await postgres.server().newDatabase();
    await (
      await openCentralDatabase({
        url,
        migrationsFolder: migrationsUntil('0003_former_receipts', centralMigrations),
      })
    ).close();
    const opened = await Promise.all([openFully(url), openFully(url)]);
    expect(await query(url, 'SELECT hash FROM drizzle.__drizzle_migrations')).toHaveLength(tags.length);
    expect(opened).toHaveLength(2);
  });
});

async function openFully(url: string): Promise<CentralDatabase> {
  const database = await openCentralDatabase({ url, migrationsFolder: centralMigrations });
  onTestFinished(database.close);
  return database;
}

function pick(
  row: Readonly<Record<string, unknown>>,
  names: readonly string[],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(names.map((name) => [name, row[name]]));
}
