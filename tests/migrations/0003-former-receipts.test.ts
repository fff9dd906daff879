import { expect, it } from 'vitest';
import { openDatabase } from '../../src-main/store/database.ts';
import { newDataFile } from '../store/opened-store.ts';
import { tableContents } from '../store/table-contents.ts';
import { migrationsUntil } from './migrations-until.ts';

it('the migration that keeps former receipts leaves sales and refunds as they were, without one', () => {
  const file = newDataFile();
  const old = openDatabase({ file, migrationsFolder: migrationsUntil('0002_conflicts') }).sqlite;
  const said = `'journal', 1, 'stamp', 5, null`;
  old.exec(`
    INSERT INTO sales (id, journal, receipt_number, stamp, at, operator, holder_kind, holder_id, total_minor, lines, taxes)
    VALUES ('sale', ${said}, 'table', 't', 450, '[]', '[]');
    INSERT INTO refunds (id, sale, journal, receipt_number, stamp, at, operator, total_minor, lines, taxes, method, reason)
    VALUES ('refund', 'sale', ${said}, 450, '[]', '[]', 'cash', 'Paid twice')`);
  const isOther = (table: string) => !['sales', 'refunds'].includes(table) && !/^(__|sqlite_)/.test(table);
  const before = tableContents(old, isOther);
  const rows = ['sales', 'refunds'].map((table) => old.prepare(`SELECT * FROM ${table}`).get() as object);
  old.close();

  const { sqlite } = openDatabase({ file, migrationsFolder: migrationsUntil('0003_former_receipts') });
  expect(tableContents(sqlite, isOther)).toEqual(before);
  expect(['sales', 'refunds'].map((table) => sqlite.prepare(`SELECT * FROM ${table}`).get())).toEqual(
    rows.map((row) => ({ ...row, former_receipt: null })),
  );
  sqlite.close();
});
