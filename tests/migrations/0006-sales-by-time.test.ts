import { expect, it } from 'vitest';
import { openDatabase } from '../../src-main/store/database.ts';
import { newDataFile } from '../store/opened-store.ts';
import { tableContents } from '../store/table-contents.ts';
import { migrationsUntil } from './migrations-until.ts';

it('the migration that orders sales by time leaves every row as it was', () => {
  const file = newDataFile();
  const old = openDatabase({ file, migrationsFolder: migrationsUntil('0005_unfinished_history') }).sqlite;
  old.exec(`
    INSERT INTO sales (id, journal, receipt_number, stamp, at, holder_kind, holder_id, total_minor, lines, taxes)
    VALUES ('sale', 'journal', 1, 'stamp', 5, 'table', 'seven', 450, '[]', '[]');
    INSERT INTO payments (sale, id, method, amount_minor, tendered_minor) VALUES ('sale', 'cash', 'cash', 450, 500);
    INSERT INTO refunds (id, sale, journal, receipt_number, stamp, at, total_minor, lines, taxes, method, reason)
    VALUES ('refund', 'sale', 'journal', 2, 'stamp', 6, 450, '[]', '[]', 'cash', 'Corked')`);
  const isData = (table: string) => !/^(__|sqlite_)/.test(table);
  const before = tableContents(old, isData);
  old.close();

  const migrationsFolder = migrationsUntil('0006_sales_by_time');
  const { sqlite } = openDatabase({ file, migrationsFolder });
  expect(tableContents(sqlite, isData)).toEqual(before);
  const indexes = sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'index'").pluck().all();
  expect(indexes).toEqual(expect.arrayContaining(['sales_by_time', 'refunds_by_time']));
  sqlite.close();
});
