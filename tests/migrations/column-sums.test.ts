import SqliteDatabase from 'better-sqlite3';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { changedColumns, columnSums } from '../../src-main/store/migration/column-sums.ts';

const value = fc.oneof(
  fc.constant(null),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.double({ noNaN: true }),
  fc.string({ unit: 'binary' }),
  fc.uint8Array().map((bytes) => Buffer.from(bytes)),
);
const rows = fc.uniqueArray(fc.tuple(fc.string(), value, value), { selector: ([key]) => key, minLength: 1 });

type Row = readonly [string, unknown, unknown];

function filled(content: readonly Row[]): SqliteDatabase.Database {
  const sqlite = new SqliteDatabase(':memory:');
  sqlite.exec('CREATE TABLE guests (id text PRIMARY KEY, one blob, "oth""er" blob)');
  const insert = sqlite.prepare('INSERT INTO guests VALUES (?, ?, ?)');
  for (const row of content) insert.run(row);
  return sqlite;
}

it('are the same for the same rows, in whatever order they came', () => {
  fc.assert(
    fc.property(rows, (content) => {
      expect(columnSums(filled(content.toReversed()))).toEqual(columnSums(filled(content)));
    }),
  );
});

it('find the column in which any one value became another', () => {
  fc.assert(
    fc.property(rows, fc.nat(), value, (content, at, other) => {
      const before = filled(content);
      const [id, was] = content[at % content.length] ?? ['', null];
      const after = filled(content);
      after.prepare('UPDATE guests SET one = ? WHERE id = ?').run(other, id);
      const isSame = before
        .prepare('SELECT typeof(@was) = typeof(@other) AND @was IS @other')
        .pluck()
        .get({ was, other });
      expect(changedColumns(columnSums(before), columnSums(after))).toEqual(
        isSame === 1 ? [] : ['guests.one'],
      );
    }),
  );
});

it('find a row that is gone, in every column', () => {
  const before = filled([
    ['a', 1n, null],
    ['b', 2n, 'x'],
  ]);
  const after = filled([['a', 1n, null]]);
  expect(changedColumns(columnSums(before), columnSums(after))).toEqual([
    'guests.id',
    'guests.one',
    'guests.oth"er',
  ]);
});

it('tell lists of values apart that read alike one after the other', () => {
  const one = filled([
    ['a', '12', null],
    ['b', '3', null],
  ]);
  const other = filled([
    ['a', '1', null],
    ['b', '23', null],
  ]);
  expect(changedColumns(columnSums(one), columnSums(other))).toEqual(['guests.one']);
});
