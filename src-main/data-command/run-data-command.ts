import { existsSync, statSync } from 'node:fs';
import { assertNever } from '../../src-shared/domain/assert.ts';
import type { DataRequest } from '../start-options.ts';
import { assertUsable } from '../store/database.ts';
import type { DatabaseLocation } from '../store/database-location.ts';
import { lockDatabase } from '../store/lock.ts';
import { backUp, backupsFolder, backupsIn, schemaOfBackup } from '../store/migration/backup.ts';
import { bringToSchema, rehearse } from '../store/migration/bring-to-schema.ts';
import { columnSums } from '../store/migration/column-sums.ts';
import {
  type MigrationName,
  migrationNamed,
  migrationNames,
  newestApplied,
  newestMigration,
} from '../store/migration/migrations.ts';
import { openStore } from '../store/open-store.ts';
import { readDataFile } from '../store/read-data-file.ts';
import { StoreUnusable } from '../store/store-unusable.ts';
import { verifyFile } from '../store/verify.ts';

/** What can be done with a data file while no terminal works on it. */
export const DATA_ACTIONS = ['status', 'check', 'backup', 'rehearse', 'migrate'] as const;
type DataAction = (typeof DATA_ACTIONS)[number];

export interface DataCommand {
  readonly request: DataRequest;
  readonly location: DatabaseLocation;
  readonly now: Date;
  /** Called with each line of the answer. English, as all that is said to those who run terminals. */
  readonly print: (line: string) => void;
}

/**
 * Does what was asked of a data file: tells of it, checks it, backs it up, or rehearses or makes its change to the schema of another version.
 * @returns the exit code: 0 when it was done, 1 when it was refused or something was found.
 */
export function runDataCommand(command: DataCommand): number {
  const { location, print } = command;
  try {
    const action = actionOf(command.request);
    if (!existsSync(location.file)) throw new Refused(`There is no data file ${location.file}.`);
    const unlock = lockDatabase(location);
    try {
      assertUsable(location);
      return run(action, command);
    } finally {
      unlock();
    }
  } catch (error) {
    if (error instanceof Refused) {
      print(error.message);
      return 1;
    }
    const { because, message } = error instanceof StoreUnusable ? error : StoreUnusable.from(error);
    print(`Refused (${because}): ${message}. The data file stays as it was.`);
    return 1;
  }
}

/** What was asked cannot be done; the message says why. */
class Refused extends Error {}

function run(action: DataAction, command: DataCommand): number {
  switch (action) {
    case 'status':
      return tell(command);
    case 'check':
      return check(command);
    case 'backup':
      return copy(command);
    case 'rehearse':
    case 'migrate':
      return change(action, command);
    default:
      return assertNever(action);
  }
}

function tell({ location, print }: DataCommand): number {
  const { file, migrationsFolder } = location;
  const folder = backupsFolder(location);
  const schema = readDataFile(location, newestApplied);
  print(`File      ${file}, ${statSync(file).size} bytes`);
  print(`Schema    ${tagOf(schema, migrationsFolder)}`);
  print(`Version   ${newestMigration(migrationsFolder).tag} is the schema of this version`);
  for (const name of existsSync(folder) ? backupsIn(folder) : [])
    print(`Backup    ${name}, ${tagOf(schemaOfBackup(name), migrationsFolder)}`);
  return 0;
}

function check({ location, print }: DataCommand): number {
  const { operations, faults, isHistoryMissing = false } = verifyFile(location);
  for (const fault of faults) print(fault);
  const extent = isHistoryMissing ? ', as far as they are here' : ' and all that follows from them';
  if (faults.length === 0) print(`${operations} operations${extent} are sound.`);
  return faults.length === 0 ? 0 : 1;
}

function copy({ location, now, print }: DataCommand): number {
  const backup = readDataFile(location, (sqlite) => {
    const schema = newestApplied(sqlite);
    return schema === null ? null : backUp({ location, sqlite, sums: columnSums(sqlite), schema, now });
  });
  if (backup === null) throw new Refused('The data file was never used.');
  print(`Backup    ${backup}`);
  return 0;
}

function change(action: 'rehearse' | 'migrate', { request, location, now, print }: DataCommand): number {
  const until = wantedMigration(request.to, location.migrationsFolder);
  const onStep = (step: string) => print(`Step      ${step}`);
  const act = action === 'migrate' ? bringToSchema : rehearse;
  const done = act({ location, until, now, onStep });
  // What was taken back once is filled again when the file is opened, as every start does.
  if (action === 'migrate' && until.tag === newestMigration(location.migrationsFolder).tag)
    openStore(location).close();
  if (done === null) print(`Nothing to do: the schema is ${until.tag}.`);
  else {
    print(`Backup    ${done.backup}`);
    print(
      action === 'migrate'
        ? `Schema    ${until.tag}`
        : `Rehearsed ${until.tag}; the data file stays as it was`,
    );
  }
  return 0;
}

function actionOf({ action }: DataRequest): DataAction {
  const found = DATA_ACTIONS.find((each) => each === action);
  if (found === undefined)
    throw new Refused(`--data takes one of ${DATA_ACTIONS.join(', ')}, not "${action}".`);
  return found;
}

function wantedMigration(tag: string | null, migrationsFolder: string): MigrationName {
  if (tag === null) return newestMigration(migrationsFolder);
  const found = migrationNamed(migrationsFolder, tag);
  if (found !== undefined) return found;
  const tags = migrationNames(migrationsFolder).map((migration) => migration.tag);
  throw new Refused(`--to takes one of ${tags.join(', ')}, not "${tag}".`);
}

function tagOf(when: number | null, migrationsFolder: string): string {
  if (when === null) return 'none';
  return migrationNames(migrationsFolder).find((each) => each.when === when)?.tag ?? `unknown (${when})`;
}
