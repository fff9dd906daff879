import { describe, expect, it } from 'vitest';
import { writeTransaction } from '../../src-main/store/database.ts';
import { type Draft, recordDraft } from '../../src-shared/domain/operation.ts';
import {
  addedLine,
  adjustedLine,
  sampleFields,
  sampleId,
  sampleRecordId,
  sampleSale,
  settledSale,
  TABLE_A,
} from '../domain/samples.ts';
import { commitsOf } from './commits-of.ts';
import { newDataFile, openedStore } from './opened-store.ts';
import { tableContents } from './table-contents.ts';

const author = { terminal: sampleId(1), journal: sampleId(2), operator: null, nowMs: 1000 };
const LINE = sampleId(0x10);

const DRAFTS: readonly Draft[] = [
  recordDraft({ kind: 'table', id: sampleRecordId('table', 0), fields: sampleFields.table(0) }),
  addedLine(LINE, TABLE_A, 3),
  adjustedLine(LINE, TABLE_A, -1),
  settledSale(sampleId(0x20), sampleSale(TABLE_A, [{ line: LINE, quantity: 1 }])),
];

describe('a change of the store', () => {
  it('writes its operations with the journal, the lines, the items and the sale in one transaction', () => {
    const store = openedStore(newDataFile());
    expect(commitsOf(store, () => store.change(({ write }) => write(author, DRAFTS)))).toBe(1);
    const contents = tableContents(store.db.sqlite);
    expect(contents['operations']).toHaveLength(DRAFTS.length);
    expect(contents['sales']).toHaveLength(1);
    expect(contents['lines']).toHaveLength(1);
    expect(contents['tables']?.join()).toContain(LINE);
  });

  it.each(DRAFTS.map((draft, index) => [draft.type, index] as const))(
    'leaves nothing of itself when it fails after %s',
    (_, index) => {
      const store = openedStore();
      store.change(({ write }) => write(author, [addedLine(sampleId(0x11), TABLE_A)]));
      const before = tableContents(store.db.sqlite);
      expect(() =>
        store.change(({ write }) => {
          write(author, DRAFTS.slice(0, index + 1));
          throw new Error('The power went.');
        }),
      ).toThrow('The power went.');
      expect(tableContents(store.db.sqlite)).toEqual(before);
      expect(store.db.sqlite.inTransaction).toBe(false);
    },
  );

  it('leaves nothing of itself when the last of its tables cannot be written', () => {
    const store = openedStore();
    const before = tableContents(store.db.sqlite);
    // The items are brought up to date after everything else.
    store.db.sqlite.exec(
      `CREATE TRIGGER fault BEFORE UPDATE OF items ON tables BEGIN SELECT RAISE(ABORT, 'worn out'); END`,
    );
    expect(() => store.change(({ write }) => write(author, DRAFTS))).toThrow('worn out');
    expect(tableContents(store.db.sqlite)).toEqual(before);
  });

  it('works again after one that failed, and goes on with the next number and stamp', () => {
    const store = openedStore();
    const fail = () =>
      store.change(({ write }) => {
        write(author, DRAFTS);
        throw new Error('The power went.');
      });
    expect(fail).toThrow();
    const { result } = store.change(({ write }) => write(author, DRAFTS));
    expect(result.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(store.vector()).toEqual({ [author.journal]: 4 });
  });

  it('refuses to write what this version would not understand itself', () => {
    const store = openedStore();
    const before = tableContents(store.db.sqlite);
    const tooMany = addedLine(LINE, TABLE_A, 1_000_000);
    expect(() => store.change(({ write }) => write(author, [DRAFTS[0] ?? tooMany, tooMany]))).toThrow(
      'this version understands its own line.added',
    );
    expect(tableContents(store.db.sqlite)).toEqual(before);
  });

  it('does not begin within another', () => {
    const { db } = openedStore();
    expect(() => writeTransaction(db, () => writeTransaction(db, () => 1))).toThrow('within a transaction');
    expect(db.sqlite.inTransaction).toBe(false);
  });
});

describe('taking in operations from elsewhere', () => {
  it('is one transaction for all of them', () => {
    const store = openedStore(newDataFile());
    const other = openedStore();
    other.change(({ write }) => write(author, DRAFTS));
    expect(commitsOf(store, () => store.append(other.since({}, 100)))).toBe(1);
  });

  it('leaves nothing of any of them when one cannot be written', () => {
    const store = openedStore();
    const other = openedStore();
    other.change(({ write }) => write(author, DRAFTS));
    const before = tableContents(store.db.sqlite);
    store.db.sqlite.exec(
      `CREATE TRIGGER fault BEFORE INSERT ON sales BEGIN SELECT RAISE(ABORT, 'worn out'); END`,
    );
    expect(() => store.append(other.since({}, 100))).toThrow('worn out');
    expect(tableContents(store.db.sqlite)).toEqual(before);
  });
});
