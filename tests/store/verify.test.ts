import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type SqliteDatabase from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../src-main/store/store.ts';
import { verifyFile, verifyStore } from '../../src-main/store/verify.ts';
import { type Draft, recordDraft } from '../../src-shared/domain/operation.ts';
import {
  addedLine,
  sampleFields,
  sampleId,
  sampleRecordId,
  sampleSale,
  settledSale,
  TAB_A,
  TABLE_A,
} from '../domain/samples.ts';
import { migrationsFolder, newDataFile, openedStore } from './opened-store.ts';
import { fileHash } from './table-contents.ts';

const [OPEN, SOLD, JOURNAL] = [sampleId(0x10), sampleId(0x11), sampleId(2)];
const author = { terminal: sampleId(1), journal: JOURNAL, operator: null, nowMs: 1000 };

function filledStore(file = ':memory:'): Store {
  const store = openedStore(file);
  const drafts: readonly Draft[] = [
    recordDraft({ kind: 'room', id: sampleId(0xe0), fields: sampleFields.room(0) }),
    recordDraft({ kind: 'table', id: sampleRecordId('table', 0), fields: sampleFields.table(0) }),
    recordDraft({ kind: 'tab', id: sampleRecordId('tab', 0), fields: sampleFields.tab(0) }),
    addedLine(OPEN, TABLE_A, 3),
    addedLine(SOLD, TAB_A, 1),
    settledSale(sampleId(0x20), {
      ...sampleSale(TAB_A, [{ line: SOLD, quantity: 1 }]),
      payments: [{ id: sampleId(0x21), method: 'cash', amountMinor: 450, tenderedMinor: 500 }],
    }),
  ];
  store.change(({ write }) => write(author, drafts));
  return store;
}

describe('the check of a store', () => {
  it('finds nothing in one that is empty', () => {
    expect(verifyStore(openedStore(), { migrationsFolder })).toEqual({ operations: 0, faults: [] });
  });

  it('finds nothing in one that is sound, and counts its operations', () => {
    expect(verifyStore(filledStore(), { migrationsFolder })).toEqual({ operations: 6, faults: [] });
  });

  it('goes through more operations than it takes at once', () => {
    const store = openedStore();
    const rooms = Array.from({ length: 2500 }, (_, n) =>
      recordDraft({ kind: 'room', id: sampleId(n), fields: sampleFields.room(n) }),
    );
    store.change(({ write }) => write(author, rooms));
    expect(verifyStore(store, { migrationsFolder })).toEqual({ operations: 2500, faults: [] });
  });

  it.each<[string, string, readonly string[]]>([
    [
      'items that were edited',
      `UPDATE tables SET items = replace(items, '"quantity":3', '"quantity":1')`,
      [`In tables, ${TABLE_A.id} differs, by what the journals say.`],
    ],
    [
      'items that were emptied',
      'UPDATE tables SET items = NULL',
      [`In tables, ${TABLE_A.id} differs, by what the journals say.`],
    ],
    [
      'a line that was deleted',
      'DELETE FROM lines WHERE remaining > 0',
      [`In lines, ${OPEN} is missing, by what the journals say.`],
    ],
    [
      'a line that was made cheaper',
      `UPDATE lines SET origin = replace(origin, '450', '45') WHERE id = '${OPEN}'`,
      [`In lines, ${OPEN} differs, by what the journals say.`],
    ],
    [
      'a sale too many',
      `INSERT INTO sales SELECT '${sampleId(0x99)}', journal, 2, stamp, at, operator, holder_kind, holder_id, total_minor, lines, taxes, null FROM sales`,
      [`In sales, ${sampleId(0x99)} should not be there, by what the journals say.`],
    ],
    [
      'a sale that was made smaller',
      'UPDATE sales SET total_minor = 1',
      [`In sales, ${sampleId(0x20)} differs, by what the journals say.`],
    ],
    [
      'a payment that was deleted',
      'DELETE FROM payments',
      [`In payments, ${sampleId(0x20)} ${sampleId(0x21)} is missing, by what the journals say.`],
    ],
    [
      'a tab that was opened again',
      'UPDATE tabs SET open = 1',
      [`In tabs, ${TAB_A.id} differs, by what the journals say.`],
    ],
    [
      'a table that was renamed',
      `UPDATE tables SET name = '13'`,
      [`In tables, ${TABLE_A.id} differs, by what the journals say.`],
    ],
    [
      'a room that was deleted',
      'PRAGMA foreign_keys = OFF; DELETE FROM rooms',
      [`In rooms, ${sampleId(0xe0)} is missing, by what the journals say.`],
    ],
    [
      'a counter order that nobody took',
      `INSERT INTO counters VALUES ('${sampleId(3)}', '[]')`,
      [`In counters, ${sampleId(3)} should not be there, by what the journals say.`],
    ],
    [
      'another head of a journal',
      `UPDATE journals SET hash = '${'f'.repeat(64)}'`,
      [`In journals, ${JOURNAL} differs, by what the journals say.`],
    ],
    [
      'a journal that claims more receipts',
      'UPDATE journals SET receipts = 7',
      [`In journals, ${JOURNAL} differs, by what the journals say.`],
    ],
    [
      'a journal that claims more operations',
      'UPDATE journals SET seq = 7',
      [`In journals, ${JOURNAL} differs, by what the journals say.`],
    ],
    [
      'an operation that was edited',
      `UPDATE operations SET body = replace(body, '450', '45') WHERE seq = 4`,
      [`Journal ${JOURNAL} is broken at operation 4: altered.`],
    ],
    [
      'an operation that was given to somebody else',
      `UPDATE operations SET operator = '${sampleId(8)}' WHERE seq = 6`,
      [`Journal ${JOURNAL} is broken at operation 6: altered.`],
    ],
    [
      'an operation that was taken out',
      'DELETE FROM operations WHERE seq = 5',
      [`Journal ${JOURNAL} is broken at operation 6: gap.`],
    ],
  ])('finds %s', (_, tampering, faults) => {
    const store = filledStore();
    store.db.sqlite.exec(tampering);
    expect(verifyStore(store, { migrationsFolder }).faults).toEqual(faults);
  });

  it('finds the last operations cut off together with the head of their journal', () => {
    const store = filledStore();
    const [fifth] = store.operations.after(store.db, JOURNAL, 4, 1);
    cutAfter(store.db.sqlite, fifth?.hash ?? '');
    expect(verifyStore(store, { migrationsFolder }).faults.length).toBeGreaterThan(0);
  });
});

describe('the check of a file', () => {
  it('works beside a terminal that writes, and sees whole transactions', () => {
    const file = newDataFile();
    const store = filledStore(file);
    store.db.sqlite.exec('BEGIN IMMEDIATE');
    store.db.sqlite.exec('DELETE FROM lines');
    expect(verifyFile({ file, migrationsFolder })).toEqual({ operations: 6, faults: [] });
    store.db.sqlite.exec('ROLLBACK');
    store.change(({ write }) => write(author, [addedLine(randomUUID(), TABLE_A)]));
    expect(verifyFile({ file, migrationsFolder })).toEqual({ operations: 7, faults: [] });
  });

  it('changes nothing of it', () => {
    const file = newDataFile();
    filledStore(file).close();
    const hash = fileHash(file);
    verifyFile({ file, migrationsFolder });
    expect(fileHash(file)).toBe(hash);
  });

  it('finds what was tampered with', () => {
    const file = newDataFile();
    const store = filledStore(file);
    store.db.sqlite.exec('UPDATE sales SET total_minor = 1');
    expect(verifyFile({ file, migrationsFolder }).faults).toHaveLength(1);
  });

  it('finds damage where the start does not look, in the history', () => {
    const file = newDataFile();
    const store = filledStore(file);
    const root = store.db.sqlite
      .prepare<[], number>(`SELECT rootpage FROM sqlite_schema WHERE name = 'operations'`)
      .pluck()
      .get();
    store.close();
    const bytes = readFileSync(file);
    const at = ((root ?? 0) - 1) * 4096;
    bytes.fill(0xa5, at + 8, at + 40);
    writeFileSync(file, bytes);

    const { faults } = verifyFile({ file, migrationsFolder });
    expect(faults.length).toBeGreaterThan(0);
    expect(faults[0]).toMatch(/damaged/);
  });

  it.each([
    ['is not there', () => newDataFile(), /^The file cannot be checked: unable to open/],
    [
      'is no database',
      () => {
        const file = newDataFile();
        writeFileSync(file, 'A shopping list, and quite a long one. '.repeat(99));
        return file;
      },
      /is damaged/,
    ],
  ])('says so when it %s', (_, make, sentence) => {
    const { operations, faults } = verifyFile({ file: make(), migrationsFolder });
    expect(operations).toBe(0);
    expect(faults).toEqual([expect.stringMatching(sentence)]);
  });
});

/** Takes the last operation away as somebody would who wants it never to have been. */
function cutAfter(sqlite: SqliteDatabase.Database, hash: string): void {
  sqlite.exec(`DELETE FROM operations WHERE seq = 6; UPDATE journals SET seq = 5, hash = '${hash}'`);
}
