import { describe, expect, it } from 'vitest';
import type { Store } from '../../src-main/store/store.ts';
import type { Holder } from '../../src-shared/domain/holder.ts';
import { type Draft, recordDraft } from '../../src-shared/domain/operation.ts';
import { addedLine, adjustedLine, sampleId, TABLE_A, TABLE_B } from '../domain/samples.ts';
import { newDataFile, openedStore } from './opened-store.ts';

const author = { terminal: sampleId(1), journal: sampleId(2), operator: null, nowMs: 1000 };
const LINE = sampleId(0x10);
const NEWER = sampleId(0x11);

/** What a store says of orders, records and journals: from memory where it remembers. */
function saidBy({ db, operations, projection }: Store) {
  return {
    open: [TABLE_A, TABLE_B].map((holder: Holder) => [...projection.lines.openOn(db, holder)]),
    table: projection.records.load(db, 'table', TABLE_A.id),
    head: operations.head(db, author.journal),
    newest: operations.find(db, author.journal, operations.head(db, author.journal).seq),
  };
}

const namedTable = (name: string) => recordDraft({ kind: 'table', id: TABLE_A.id, fields: { name } });

const movedToB: Draft = {
  type: 'lines.moved',
  body: { from: TABLE_A, to: TABLE_B, merging: false, whole: [LINE], parts: [] },
};

describe('what a store remembers', () => {
  it('is what a store says that has just opened the same file', () => {
    const file = newDataFile();
    const store = openedStore(file);
    saidBy(store);
    for (const draft of [
      addedLine(LINE, TABLE_A, 2),
      namedTable('8'),
      addedLine(NEWER, TABLE_A),
      adjustedLine(LINE, TABLE_A, 1),
      movedToB,
      adjustedLine(NEWER, TABLE_A, -1),
      namedTable('9'),
    ]) {
      store.change(({ write }) => write(author, [draft]));
      saidBy(store);
    }
    expect(saidBy(store)).toEqual(saidBy(openedStore(file)));
  });

  it('is nothing of a change that failed', () => {
    const store = openedStore();
    store.change(({ write }) => write(author, [addedLine(LINE, TABLE_A), namedTable('8')]));
    const before = structuredClone(saidBy(store));
    const fail = () =>
      store.change(({ write }) => {
        write(author, [addedLine(NEWER, TABLE_A), namedTable('9')]);
        saidBy(store);
        throw new Error('the disk is full');
      });
    expect(fail).toThrow('the disk is full');
    expect(saidBy(store)).toEqual(before);
  });
});
