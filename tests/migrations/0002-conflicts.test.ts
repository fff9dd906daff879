import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src-main/store/database.ts';
import { createStore } from '../../src-main/store/store.ts';
import { verifyFile } from '../../src-main/store/verify.ts';
import { recordDraft } from '../../src-shared/domain/operation.ts';
import { journalWriter } from '../domain/journal-writer.ts';
import { sampleFields, TAB_A, TABLE_A } from '../domain/samples.ts';
import { migrationsFolder, newDataFile } from '../store/opened-store.ts';
import { tableContents } from '../store/table-contents.ts';
import { migrationsUntil } from './migrations-until.ts';

describe('the migration that keeps refunds, corrections and links', () => {
  it('leaves every row as it was, and makes the links of tabs from their operations', () => {
    const file = newDataFile();
    const old = openDatabase({ file, migrationsFolder: migrationsUntil('0001_table_items') }).sqlite;
    const { journal, written } = journalOfATab();
    const [last] = written.slice(-1);
    old
      .prepare('INSERT INTO journals VALUES (?, ?, ?, ?, 0)')
      .run(journal, written.length, last?.hash, last?.stamp);
    const insert = old.prepare(
      `INSERT INTO operations VALUES (@journal, @seq, @stamp, @terminal, @operator, @at, @type, @v, @body, @previousHash, @hash, 1)`,
    );
    for (const operation of written) insert.run({ ...operation, body: JSON.stringify(operation.body) });
    const line = { id: 'line', adjusted: 1, settled: 2, remaining: -1 };
    old
      .prepare(
        'INSERT INTO lines (id, adjusted, settled, remaining) VALUES (@id, @adjusted, @settled, @remaining)',
      )
      .run(line);
    const before = tableContents(old, isUnchanged);
    old.close();

    const { sqlite } = openDatabase({ file, migrationsFolder: migrationsUntil('0002_conflicts') });
    expect(tableContents(sqlite, isUnchanged)).toEqual(before);
    expect(sqlite.prepare('SELECT * FROM lines').get()).toMatchObject({
      ...line,
      corrected: null,
      corrected_stamp: null,
    });
    expect(sqlite.prepare('SELECT * FROM tab_links').all()).toEqual([
      { tab: TAB_A.id, stamp: written[1]?.stamp, table_id: TABLE_A.id, was: null },
      { tab: TAB_A.id, stamp: written[2]?.stamp, table_id: null, was: TABLE_A.id },
    ]);
    sqlite.close();
  });

  it('leaves a file that its own check finds whole', () => {
    const file = newDataFile();
    const store = createStore(openDatabase({ file, migrationsFolder }));
    store.append(journalOfATab().written);
    const links = () => store.db.sqlite.prepare('SELECT * FROM tab_links ORDER BY stamp').all();
    expect(links()).toHaveLength(2);
    store.close();
    expect(verifyFile({ file, migrationsFolder })).toEqual({ operations: 4, faults: [] });
  });
});

/** A tab that is opened, linked, unlinked and renamed. */
function journalOfATab() {
  const writer = journalWriter(1);
  const tab = (fields: object, was?: object) =>
    recordDraft({ kind: 'tab', id: TAB_A.id, fields, ...(was === undefined ? {} : { was }) });
  writer.write(tab(sampleFields.tab(1)), 1);
  writer.write(tab({ table: TABLE_A.id }, { table: null }), 2);
  writer.write(tab({ table: null }, { table: TABLE_A.id }), 3);
  writer.write(tab({ name: 'Mia' }, { name: 'Tab 1' }), 4);
  return writer;
}

function isUnchanged(table: string): boolean {
  return !['lines', 'tab_links', 'refunds'].includes(table) && !/^(__|sqlite_)/.test(table);
}
