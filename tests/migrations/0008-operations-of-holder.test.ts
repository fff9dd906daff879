import { expect, it } from 'vitest';
import { openDatabase } from '../../src-main/store/database.ts';
import { prepareHolderOperations } from '../../src-main/store/holder-operations.ts';
import { newDataFile } from '../store/opened-store.ts';
import { tableContents } from '../store/table-contents.ts';
import { migrationsUntil } from './migrations-until.ts';

const operation = (seq: number, type: string, body: object) =>
  `INSERT INTO operations (journal, seq, stamp, terminal, at, type, v, body, previous_hash, hash, understood)
   VALUES ('journal', ${seq}, '00000000000${seq}', 'terminal', ${seq}, '${type}', 1, '${JSON.stringify(body)}', '', '${seq}', 1);`;

it('the migration that finds operations by their order leaves every row as it was, and finds those that were there', () => {
  const file = newDataFile();
  const old = openDatabase({ file, migrationsFolder: migrationsUntil('0007_staff_pin') }).sqlite;
  old.exec(`
    INSERT INTO journals (journal, seq, hash, stamp, receipts) VALUES ('journal', 7, '7', '000000000007', 1);
    ${operation(1, 'table.set', { id: 'seven', fields: { status: 'occupied' } })}
    ${operation(2, 'line.added', { line: 'ale', holder: { kind: 'table', id: 'seven' } })}
    ${operation(3, 'lines.moved', { from: { kind: 'table', id: 'seven' }, to: { kind: 'tab', id: 'anna' } })}
    ${operation(4, 'lines.moved', { from: { kind: 'tab', id: 'anna' }, to: { kind: 'table', id: 'seven' }, undoes: 3 })}
    ${operation(5, 'sale.settled', { id: 'sale', sale: { holder: { kind: 'table', id: 'seven' } } })}
    ${operation(6, 'product.set', { id: 'seven', fields: {} })}
    ${operation(7, 'course.fired', { holder: { kind: 'table', id: 'seven' } })}`);
  const isData = (table: string) => !/^(__|sqlite_)/.test(table);
  const before = tableContents(old, isData);
  old.close();

  const db = openDatabase({ file, migrationsFolder: migrationsUntil('0008_operations_of_holder') });
  expect(tableContents(db.sqlite, isData)).toEqual(before);
  const journals = prepareHolderOperations(db);
  expect(journals.before('seven', null, 10).map(({ seq }) => seq)).toEqual([7, 5, 4, 3, 2, 1]);
  expect(journals.before('anna', null, 10).map(({ seq }) => seq)).toEqual([4, 3]);
  expect([3, 4].map((seq) => journals.isTakenBack({ journal: 'journal', seq }))).toEqual([true, false]);
  db.sqlite.close();
});
