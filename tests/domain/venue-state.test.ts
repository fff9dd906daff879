import { describe, expect, it } from 'vitest';
import { type Draft, type Operation, recordDraft } from '../../src-shared/domain/operation.ts';
import { applyOperations, EMPTY_VENUE, itemsOf, recordOf } from '../../src-shared/domain/venue-state.ts';
import { type JournalWriter, journalWriter } from './journal-writer.ts';
import {
  addedLine,
  adjustedLine,
  sampleFields,
  sampleId,
  sampleOrigin,
  sampleSale,
  settledSale,
  TABLE_A,
  TABLE_B,
} from './samples.ts';

const [line, second] = [sampleId(1), sampleId(2)];

function moved(given: Partial<Extract<Draft, { type: 'lines.moved' }>['body']>): Draft {
  return {
    type: 'lines.moved',
    body: { from: TABLE_A, to: TABLE_B, merging: false, whole: [], parts: [], ...given },
  };
}

function settled(id: number, quantities: Readonly<Record<string, number>>, receiptNumber = 1): Draft {
  const lines = Object.entries(quantities).map(([settledLine, quantity]) => ({
    line: settledLine,
    quantity,
  }));
  return settledSale(sampleId(id), sampleSale(TABLE_A, lines, receiptNumber));
}

describe('an operation that arrives before the one it speaks about', () => {
  const writer = journalWriter(1);
  const added = writer.write(addedLine(line, TABLE_A, 2), 1);

  it.each<[string, Draft, object | null]>([
    ['waits as a change of quantity', adjustedLine(line, TABLE_A, 1), { quantity: 3 }],
    ['waits as a removal', adjustedLine(line, TABLE_A, -2), null],
    ['waits as a sale', settled(9, { [line]: 1 }), { quantity: 1 }],
    [
      'waits as a note',
      { type: 'line.annotated', body: { line, holder: TABLE_A, fields: { note: 'hot' }, was: {} } },
      { note: 'hot', quantity: 2 },
    ],
    ['waits as a move', moved({ whole: [line], to: TABLE_A }), { quantity: 2 }],
  ])('%s, shows nothing, and takes effect when both are there', (_, draft, expected) => {
    const later = writer.write(draft, 2);
    const early = applyOperations(EMPTY_VENUE, [later]);
    expect(itemsOf(early, TABLE_A)).toBeNull();
    const items = itemsOf(applyOperations(early, [added]), TABLE_A);
    if (expected === null) expect(items).toBeNull();
    else expect(items).toMatchObject([expected]);
  });

  it('lets the part that was moved stand although its line has not come', () => {
    const part = { line, quantity: 1, newLine: second, origin: sampleOrigin(), note: null, seat: null };
    const early = applyOperations(EMPTY_VENUE, [writer.write(moved({ parts: [part] }), 3)]);
    expect(itemsOf(early, TABLE_B)).toMatchObject([{ id: second, quantity: 1 }]);
    expect(itemsOf(applyOperations(early, [added]), TABLE_A)).toMatchObject([{ id: line, quantity: 1 }]);
  });

  it('moves a table before anybody heard of the table', () => {
    const made = writer.write(
      recordDraft({ kind: 'table', id: TABLE_A.id, fields: sampleFields.table(1) }),
      4,
    );
    const placed = writer.write(recordDraft({ kind: 'table', id: TABLE_A.id, fields: { x: 700 } }), 5);
    const early = applyOperations(EMPTY_VENUE, [placed]);
    expect(recordOf(applyOperations(early, [made]), 'table', TABLE_A.id)).toMatchObject({
      x: { value: 700 },
      name: { value: '1' },
    });
  });
});

describe('a clock that is wrong by a century', () => {
  it('loses nothing: the next to write after having seen it is later still', () => {
    const [ahead, behind] = [journalWriter(1), journalWriter(2)];
    const written: Operation[] = [];
    const exchange = (writer: JournalWriter, draft: Draft, nowMs: number) => {
      for (const operation of written) writer.see(operation);
      written.push(writer.write(draft, nowMs));
    };
    const named = (name: string): Draft => recordDraft({ kind: 'table', id: TABLE_A.id, fields: { name } });
    exchange(ahead, named('one'), Date.UTC(2099, 0, 1));
    exchange(behind, named('two'), 0);
    exchange(ahead, named('three'), Date.UTC(2026, 0, 1));
    exchange(behind, named('four'), Date.UTC(1970, 0, 2));
    const state = applyOperations(EMPTY_VENUE, written);
    expect(recordOf(state, 'table', TABLE_A.id)).toMatchObject({ name: { value: 'four' } });
  });
});

describe('itemsOf', () => {
  it('tells a table from a tab or a counter of the same id', () => {
    const state = applyOperations(EMPTY_VENUE, [journalWriter(1).write(addedLine(line, TABLE_A), 1)]);
    expect(itemsOf(state, TABLE_A)).toHaveLength(1);
    expect(itemsOf(state, { kind: 'tab', id: TABLE_A.id })).toBeNull();
    expect(itemsOf(state, { kind: 'counter', id: TABLE_A.id })).toBeNull();
  });

  it('is null for a holder that never held anything', () => {
    expect(itemsOf(EMPTY_VENUE, TABLE_A)).toBeNull();
  });
});
