import { describe, expect, it } from 'vitest';
import { operationHash } from '../../src-shared/domain/journal.ts';
import type { Operation } from '../../src-shared/domain/operation.ts';
import { journalWriter } from '../domain/journal-writer.ts';
import { addedLine, adjustedLine, sampleId, sampleSale, settledSale, TABLE_A } from '../domain/samples.ts';
import { sha256 } from '../domain/sha256.ts';
import { openedStore } from './opened-store.ts';
import { tableContents } from './table-contents.ts';

const LINE = sampleId(0x10);

/** Three operations of one journal: a line, one more of it, one less. */
function threeOperations(n = 1): readonly [Operation, Operation, Operation] {
  const writer = journalWriter(n);
  return [
    writer.write(addedLine(LINE, TABLE_A, 2), 1000),
    writer.write(adjustedLine(LINE, TABLE_A, 1), 2000),
    writer.write(adjustedLine(LINE, TABLE_A, -1), 3000),
  ];
}

function resealed(given: Operation, change: Partial<Operation>): Operation {
  const { hash: _, ...unsealed } = { ...given, ...change };
  return { ...unsealed, hash: operationHash(unsealed, sha256) };
}

describe('taking in operations from elsewhere', () => {
  it('takes those that follow each other, and says so in the vector', () => {
    const store = openedStore();
    const operations = threeOperations();
    expect(store.append(operations).notTaken).toEqual([]);
    expect(store.vector()).toEqual({ [operations[0].journal]: 3 });
    expect(store.since({}, 10)).toEqual(operations);
  });

  it('passes over what it has, once or often, in one batch or in several', () => {
    const store = openedStore();
    const operations = threeOperations();
    store.append([...operations, ...operations]);
    const before = tableContents(store.db.sqlite);
    const { notTaken, touched } = store.append(operations.toReversed());
    expect(notTaken).toEqual([]);
    expect(touched.records.size + touched.holders.size).toBe(0);
    expect(tableContents(store.db.sqlite)).toEqual(before);
  });

  it('leaves what comes before its predecessor for later, and takes it then', () => {
    const store = openedStore();
    const [first, second, third] = threeOperations();
    const { journal } = first;
    expect(store.append([third, first]).notTaken).toEqual([
      { journal, seq: 3, fault: { fault: 'gap', expectedSeq: 1 } },
    ]);
    expect(store.append([third]).notTaken).toEqual([
      { journal, seq: 3, fault: { fault: 'gap', expectedSeq: 2 } },
    ]);
    expect(store.append([second, third]).notTaken).toEqual([]);
    expect(store.vector()).toEqual({ [journal]: 3 });
  });

  it.each<[string, string, (second: Operation) => Operation]>([
    [
      'another history that goes on from a head of its own',
      'fork',
      (second) => resealed(second, { previousHash: 'f'.repeat(64) }),
    ],
    [
      'a changed body under the old seal',
      'altered',
      (second) => ({
        ...second,
        body: { ...second.body, reason: 'Never happened' },
      }),
    ],
    ['a changed operator under the old seal', 'altered', (second) => ({ ...second, operator: sampleId(9) })],
    ['a changed time under the old seal', 'altered', (second) => ({ ...second, at: second.at - 1 })],
    [
      'the stamp of another journal',
      'stamp',
      (second) => resealed(second, { stamp: second.stamp.replace(second.journal, sampleId(0x1002)) }),
    ],
  ])('refuses %s, and the rest of that journal, but nothing of others', (_, fault, change) => {
    const store = openedStore();
    const [first, second, third] = threeOperations();
    const [other] = threeOperations(2);
    const { notTaken } = store.append([first, change(second), third, other]);
    expect(notTaken).toEqual([
      { journal: first.journal, seq: 2, fault: { fault } },
      { journal: first.journal, seq: 3, fault: { fault: 'gap', expectedSeq: 2 } },
    ]);
    expect(store.vector()).toEqual({ [first.journal]: 1, [other.journal]: 1 });
    expect(store.append([second, third]).notTaken).toEqual([]);
  });

  it('sees a fork in an operation that it has with another content', () => {
    const store = openedStore();
    const operations = threeOperations();
    store.append(operations);
    const forged = resealed(operations[1], { at: 1 });
    const before = tableContents(store.db.sqlite);
    expect(store.append([forged]).notTaken).toEqual([
      { journal: forged.journal, seq: 2, fault: { fault: 'fork' } },
    ]);
    expect(tableContents(store.db.sqlite)).toEqual(before);
  });

  it('keeps what this version does not understand, passes it on as it came, and gives it no effect', () => {
    const store = openedStore();
    const writer = journalWriter(1);
    const foreign = [
      { type: 'kitchen.fired', v: 1, body: { ticket: 7, name: 'Fisch & „Chips“ 🍟', nested: [{ a: null }] } },
      { type: 'line.added', v: 2, body: { line: LINE } },
      { type: 'line.added', v: 1, body: { line: 'not a line' } },
      { type: '__proto__', v: 1, body: JSON.parse('{"__proto__":{"polluted":true}}') },
    ].map((draft, index) => writer.writeForeign(draft, index));
    const followedBy = writer.write(addedLine(LINE, TABLE_A), 99);

    expect(store.append([...foreign, followedBy]).notTaken).toEqual([]);

    const other = openedStore();
    other.append(store.since({}, 100));
    expect(JSON.stringify(other.since({}, 100))).toBe(JSON.stringify(store.since({}, 100)));
    expect(store.since({}, 100).map(({ hash }) => hash)).toEqual(
      [...foreign, followedBy].map(({ hash }) => hash),
    );
    expect(tableContents(store.db.sqlite)['lines']).toHaveLength(1);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('counts the receipts of each journal by itself', () => {
    const store = openedStore();
    const [one, two] = [journalWriter(1), journalWriter(2)];
    const sale = (n: number, receipt: number) =>
      settledSale(sampleId(n), sampleSale(TABLE_A, [{ line: LINE, quantity: 1 }], receipt));
    store.append([one.write(sale(1, 1), 1), one.write(sale(2, 2), 2), two.write(sale(3, 1), 3)]);
    expect(store.operations.head(store.db, one.journal).receipts).toBe(2);
    expect(store.operations.head(store.db, two.journal).receipts).toBe(1);
  });

  it('stamps its own operations later than all that it has taken in', () => {
    const store = openedStore();
    const ahead = journalWriter(1).write(addedLine(LINE, TABLE_A), Date.UTC(2099, 0, 1));
    store.append([ahead]);
    const author = { terminal: sampleId(2), journal: sampleId(3), operator: null, nowMs: 0 };
    const { result } = store.change(({ write }) => write(author, [adjustedLine(LINE, TABLE_A, 1)]));
    expect(result[0]?.stamp && result[0].stamp > ahead.stamp).toBe(true);
  });
});

describe('what somebody lacks', () => {
  const [a, b, c] = [threeOperations(1), threeOperations(2), threeOperations(3)];
  const all = [...a, ...b, ...c];
  const filled = () => {
    const store = openedStore();
    store.append(all);
    return store;
  };

  it('is everything for whoever has nothing, and nothing for whoever has it all', () => {
    const store = filled();
    expect(store.since({}, 100)).toEqual(all);
    expect(store.since(store.vector(), 100)).toEqual([]);
  });

  it('is what follows in each journal, and journals that are unknown here do not matter', () => {
    const vector = { [a[0].journal]: 2, [b[0].journal]: 3, [sampleId(0x9999)]: 40 };
    expect(filled().since(vector, 100)).toEqual([a[2], ...c]);
  });

  it('is nothing of a journal that somebody has further than this store', () => {
    expect(filled().since({ [a[0].journal]: 77 }, 100)).toEqual(all.slice(3));
  });

  it.each([1, 2, 4, 9, 100])(
    'comes in pages of at most %i that another store can take as they are',
    (limit) => {
      const store = filled();
      const other = openedStore();
      let pages = 0;
      for (;;) {
        const page = store.since(other.vector(), limit);
        expect(page.length).toBeLessThanOrEqual(limit);
        if (page.length === 0) break;
        expect(other.append(page).notTaken).toEqual([]);
        pages += 1;
      }
      expect(pages).toBe(Math.ceil(all.length / limit));
      expect(other.since({}, 100)).toEqual(all);
    },
  );
});
