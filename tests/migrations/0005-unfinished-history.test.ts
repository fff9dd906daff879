import { expect, it } from 'vitest';
import { openDatabase } from '../../src-main/store/database.ts';
import { newDataFile } from '../store/opened-store.ts';
import { tableContents } from '../store/table-contents.ts';
import { migrationsUntil } from './migrations-until.ts';

it('the migration that notes what the history behind has begun to tell leaves every row as it was, and nothing unfinished', () => {
  const file = newDataFile();
  const old = openDatabase({ file, migrationsFolder: migrationsUntil('0004_snapshot_history') }).sqlite;
  old.exec(`
    INSERT INTO journals (journal, seq, hash, stamp, receipts) VALUES ('journal', 2, 'hash', 'stamp', 0);
    INSERT INTO history (journal, filled, filled_hash, base, base_hash) VALUES ('journal', 0, 'none', 2, 'hash');
    INSERT INTO snapshot_lines (id) VALUES ('line');
    INSERT INTO lines (id, adjusted, settled, remaining) VALUES ('line', -1, 2, 0)`);
  const isData = (table: string) => !/^(__|sqlite_)/.test(table);
  const before = tableContents(old, isData);
  old.close();

  const { sqlite } = openDatabase({ file, migrationsFolder: migrationsUntil('0005_unfinished_history') });
  expect(tableContents(sqlite, isData)).toEqual({ ...before, unfinished: [] });
  sqlite.close();
});
