import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { type MigrationName, migrationNamed } from '../../src-main/store/migration/migrations.ts';
import { migrationsFolder } from '../store/opened-store.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

const migrationsJournal = z.looseObject({
  entries: z.array(z.looseObject({ tag: z.string(), when: z.int() })),
});
export type MigrationsJournal = z.infer<typeof migrationsJournal>;

/** A copy of migrations whose journal was changed; of those of the terminal by default. */
export function changedMigrations(
  change: (journal: MigrationsJournal) => MigrationsJournal,
  shipped = migrationsFolder,
): string {
  const folder = join(temporaryFolder(), 'migrations');
  cpSync(shipped, folder, { recursive: true });
  const path = join(folder, 'meta', '_journal.json');
  const journal = migrationsJournal.parse(JSON.parse(readFileSync(path, 'utf8')));
  writeFileSync(path, JSON.stringify(change(journal)));
  return folder;
}

/** The migration that is shipped under a tag. */
export function shippedMigration(tag: string): MigrationName {
  const found = migrationNamed(migrationsFolder, tag);
  if (found === undefined) throw new Error(`There is no migration ${tag}.`);
  return found;
}

/** The migrations as an earlier version shipped them: up to and including the one that is named. */
export function migrationsUntil(tag: string, shipped = migrationsFolder): string {
  return changedMigrations((journal) => {
    const last = journal.entries.findIndex((entry) => entry.tag === tag);
    if (last < 0) throw new Error(`There is no migration ${tag}.`);
    return { ...journal, entries: journal.entries.slice(0, last + 1) };
  }, shipped);
}

/** The migrations that are shipped up to the one that is named, and one more that does as it is told. */
export function migrationsWith(tag: string, statements: readonly string[]): string {
  const added = '9999_as_told';
  const folder = changedMigrations((journal) => {
    const last = journal.entries.findIndex((entry) => entry.tag === tag);
    const entries = journal.entries.slice(0, last + 1);
    const when = (entries.at(-1)?.when ?? 0) + 1;
    return { ...journal, entries: [...entries, { ...entries[0], idx: entries.length, tag: added, when }] };
  });
  writeFileSync(join(folder, `${added}.sql`), statements.join('--> statement-breakpoint\n'));
  return folder;
}
