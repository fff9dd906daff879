import { expect, it } from 'vitest';
import { openDatabase } from '../../src-main/store/database.ts';
import { newDataFile } from '../store/opened-store.ts';
import { tableContents } from '../store/table-contents.ts';
import { migrationsUntil } from './migrations-until.ts';

it('the migration that keeps PINs leaves people as they were, without one', () => {
  const file = newDataFile();
  const old = openDatabase({ file, migrationsFolder: migrationsUntil('0006_sales_by_time') }).sqlite;
  old.exec(
    `INSERT INTO staff (id, name, role, removed, stamps) VALUES ('maeve', 'Maeve', 'admin', 0, '{"name":"1"}')`,
  );
  const isOther = (table: string) => table !== 'staff' && !/^(__|sqlite_)/.test(table);
  const before = tableContents(old, isOther);
  const person = old.prepare('SELECT * FROM staff').get() as object;
  old.close();

  const { sqlite } = openDatabase({ file, migrationsFolder: migrationsUntil('0007_staff_pin') });
  expect(tableContents(sqlite, isOther)).toEqual(before);
  expect(sqlite.prepare('SELECT * FROM staff').all()).toEqual([{ ...person, pin: null }]);
  sqlite.close();
});
