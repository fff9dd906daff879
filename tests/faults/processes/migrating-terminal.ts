/**
 * `migrating-terminal MIGRATIONS TAG`: told a data file, brings it forward or back to the schema of this migration, and prints
 * `migrated` once it has.
 */
import { writeSync } from 'node:fs';
import { bringToSchema } from '../../../src-main/store/migration/bring-to-schema.ts';
import { migrationNamed } from '../../../src-main/store/migration/migrations.ts';
import { waitForWord } from './wait-for-word.ts';

const [, , migrationsFolder = '', tag = ''] = process.argv;
const STDOUT = 1;

const until = migrationNamed(migrationsFolder, tag);
if (until === undefined) throw new Error(`There is no migration ${tag}.`);
bringToSchema({
  location: { file: await waitForWord(), migrationsFolder },
  until,
  now: new Date(),
  onStep: () => undefined,
});
writeSync(STDOUT, 'migrated\n');
// Stays until it is killed, as an app does.
setInterval(() => undefined, 1000);
