import SqliteDatabase from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { startRefusal } from '../../src-main/shell/start-refusal.ts';
import { StoreUnusable } from '../../src-main/store/store-unusable.ts';

const FILE = '/var/coaster.db';

describe('what keeps the terminal from starting', () => {
  it.each([
    ['damaged', 'is damaged. Do not delete it: keep a copy, then restore a backup in its place.'],
    [
      'newer',
      'was written by a newer Coaster. Install that version or a later one; the file was not touched.',
    ],
    [
      'not_migrated',
      'could not be brought up to this version, and stands as it was. Start the Coaster that you had before, and report this: it is haunted',
    ],
    ['in_use', 'is in use by another Coaster on this machine. Close it first.'],
    ['read_only', 'cannot be opened for writing. Check the permissions of the file and its folder.'],
    ['other', 'could not be opened: it is haunted'],
  ] as const)('is told when the file is %s', (because, sentence) => {
    const refusal = startRefusal(new StoreUnusable(because, 'it is haunted'), FILE);
    expect(refusal).toBe(`The data file ${FILE} ${sentence}`);
  });

  it('is told when the disk is full, also by whatever writes before the store is open', () => {
    const sentence = `There is no room left on the disk for ${FILE}. Free some space and start again; nothing is lost.`;
    const full = new SqliteDatabase.SqliteError('database or disk is full', 'SQLITE_FULL');
    expect(startRefusal(StoreUnusable.from(full), FILE)).toBe(sentence);
    expect(startRefusal(full, FILE)).toBe(sentence);
  });

  it.each([
    [new Error('the venue file is gone'), 'the venue file is gone'],
    ['no reason', 'no reason'],
  ])('is told as it is when it is no fault of the file: %s', (thrown, finding) => {
    expect(startRefusal(thrown, FILE)).toBe(`Coaster could not start: ${finding}`);
  });
});
