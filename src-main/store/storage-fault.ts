import SqliteDatabase from 'better-sqlite3';

/** What can be wrong with the disk or the file, as far as a person can do something about it. */
export type StorageFault = 'damaged' | 'in_use' | 'disk_full' | 'read_only' | 'other';

/** Which fault of storage an error is, read from SQLite's code or the system's and never from a text. Null when it is none. */
export function storageFault(thrown: unknown): StorageFault | null {
  // Drizzle's migrator wraps what SQLite threw.
  const error = thrown instanceof Error && thrown.cause !== undefined ? thrown.cause : thrown;
  if (!(error instanceof SqliteDatabase.SqliteError)) return systemFault(error);
  const { code } = error;
  // A full disk also keeps the index of the log, a file of its own, from growing.
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_SHMSIZE') return 'disk_full';
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN') || code === 'SQLITE_PERM')
    return 'read_only';
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'damaged';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'in_use';
  return 'other';
}

/** The same for a file that was copied or made without SQLite. */
function systemFault(error: unknown): StorageFault | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk_full';
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return 'read_only';
  return null;
}
