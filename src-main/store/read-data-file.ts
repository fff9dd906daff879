import SqliteDatabase from 'better-sqlite3';
import { bindingOptions, type DatabaseLocation } from './database-location.ts';

/** Opens a data file, or a copy of one, for reading alone, and closes it. */
export function readDataFile<Found>(
  location: Pick<DatabaseLocation, 'file' | 'nativeBinding'>,
  read: (sqlite: SqliteDatabase.Database) => Found,
): Found {
  const sqlite = new SqliteDatabase(location.file, { ...bindingOptions(location), readonly: true });
  try {
    return read(sqlite);
  } finally {
    sqlite.close();
  }
}
