import { expect, it } from 'vitest';
import { openDatabase } from '../../src-main/store/database.ts';
import { newDataFile } from '../store/opened-store.ts';
import { tableContents } from '../store/table-contents.ts';
import { migrationsUntil } from './migrations-until.ts';

it('the migration that notes what a snapshot left out leaves every row as it was, and nothing missing', () => {
  const file = newDataFile();
  const old = openDatabase({ file, migrationsFolder: migrationsUntil('0003_former_receipts') }).sqlite;
  old.exec(`
    INSERT INTO journals (journal, seq, hash, stamp, receipts) VALUES ('journal', 1, 'hash', 'stamp', 0);
    INSERT INTO operations (journal, seq, stamp, terminal, at, type, v, body, previous_hash, hash, understood)
    VALUES ('journal', 1, 'stamp', 'terminal', 5, 'kitchen.fired', 1, '{}', 'before', 'hash', 0);
    INSERT INTO lines (id, adjusted, settled, remaining) VALUES ('line', -1, 2, 0)`);
  const isData = (table: string) => !/^(__|sqlite_)/.test(table);
  const before = tableContents(old, isData);
  old.close();

  const migrationsFolder = migrationsUntil('0004_snapshot_history');
  const { sqlite } = openDatabase({ file, migrationsFolder });
  expect(tableContents(sqlite, isData)).toEqual({ ...before, history: [], snapshot_lines: [] });
  sqlite.close();
});
