import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remainingQuantity } from '../../src-shared/domain/line.ts';
import { type Draft, recordDraft } from '../../src-shared/domain/operation.ts';
import {
  applyOperations,
  EMPTY_VENUE,
  itemsOf,
  recordOf,
  type VenueState,
} from '../../src-shared/domain/venue-state.ts';
import { arbitraryClock } from './arbitrary-operations.ts';
import { shuffled } from './delivery.ts';
import { journalWriter } from './journal-writer.ts';
import {
  addedLine,
  adjustedLine,
  clearedLines,
  sampleFields,
  sampleId,
  sampleOrigin,
  sampleSale,
  settledSale,
  TAB_A,
  TABLE_A,
  TABLE_B,
} from './samples.ts';
import { isShownTabOpen, shownTableStatus } from './shown-state.ts';

const [line, second, third] = [sampleId(1), sampleId(2), sampleId(3)];

/** Two terminals that know the same and then do not see each other, with any clocks. */
interface Scene {
  readonly known: readonly Draft[];
  readonly here: readonly Draft[];
  readonly there: readonly Draft[];
}

/** Checks what both come to, whatever their clocks and in whatever order all of it arrives. */
function whateverTheClocks(scene: Scene, check: (state: VenueState) => void): void {
  fc.assert(
    fc.property(arbitraryClock, arbitraryClock, arbitraryClock, fc.nat(), (before, hereMs, thereMs, seed) => {
      const [first, here, there] = [journalWriter(0), journalWriter(1), journalWriter(2)];
      const known = scene.known.map((draft) => first.write(draft, before));
      for (const operation of known) {
        here.see(operation);
        there.see(operation);
      }
      const operations = [
        ...known,
        ...scene.here.map((draft) => here.write(draft, hereMs)),
        ...scene.there.map((draft) => there.write(draft, thereMs)),
      ];
      check(applyOperations(EMPTY_VENUE, shuffled(operations, seed)));
    }),
    { numRuns: 60 },
  );
}

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

const remainingOf = (state: VenueState, id: string) => {
  const known = state.lines.get(id);
  return known === undefined ? null : remainingQuantity(known);
};

describe('two terminals that do not see each other, whatever their clocks', () => {
  it('keep both lines when both add to one table', () => {
    whateverTheClocks(
      { known: [], here: [addedLine(line, TABLE_A)], there: [addedLine(second, TABLE_A, 2)] },
      (state) => {
        const items = itemsOf(state, TABLE_A) ?? [];
        expect(Object.fromEntries(items.map(({ id, quantity }) => [id, quantity]))).toEqual({
          [line]: 1,
          [second]: 2,
        });
      },
    );
  });

  it('keep the one more that was ordered while the line was removed', () => {
    whateverTheClocks(
      {
        known: [addedLine(line, TABLE_A, 2)],
        here: [adjustedLine(line, TABLE_A, 1)],
        there: [adjustedLine(line, TABLE_A, -2)],
      },
      (state) => expect(itemsOf(state, TABLE_A)).toMatchObject([{ id: line, quantity: 1 }]),
    );
  });

  it('add up what both ordered more', () => {
    whateverTheClocks(
      {
        known: [addedLine(line, TABLE_A, 2)],
        here: [adjustedLine(line, TABLE_A, 1), adjustedLine(line, TABLE_A, 1)],
        there: [adjustedLine(line, TABLE_A, 3)],
      },
      (state) => expect(itemsOf(state, TABLE_A)).toMatchObject([{ id: line, quantity: 7 }]),
    );
  });

  it.each([
    { name: 'settles', there: settled(9, { [line]: 1 }) },
    { name: 'clears', there: clearedLines(TABLE_A, [{ line, delta: -1 }]) },
    { name: 'merges away', there: moved({ whole: [line], merging: true }) },
  ])('keep a new line on the table that the other $name, which stays occupied', ({ there }) => {
    const table = recordDraft({ kind: 'table', id: TABLE_A.id, fields: sampleFields.table(1) });
    whateverTheClocks(
      { known: [table, addedLine(line, TABLE_A)], here: [addedLine(second, TABLE_A)], there: [there] },
      (state) => {
        expect(itemsOf(state, TABLE_A)).toMatchObject([{ id: second, quantity: 1 }]);
        expect(shownTableStatus(state, TABLE_A.id)).toBe('occupied');
      },
    );
  });

  it('keep a tab open with the line that came while it was closed', () => {
    const tab = recordDraft({ kind: 'tab', id: TAB_A.id, fields: sampleFields.tab(1) });
    const closing = recordDraft({
      kind: 'tab',
      id: TAB_A.id,
      fields: { closed: true },
      was: { closed: false },
    });
    whateverTheClocks({ known: [tab], here: [addedLine(line, TAB_A)], there: [closing] }, (state) => {
      expect(itemsOf(state, TAB_A)).toMatchObject([{ id: line }]);
      expect(isShownTabOpen(state, TAB_A.id)).toBe(true);
    });
  });

  it('keep both sales when both settle the same lines, and show that too much was paid', () => {
    whateverTheClocks(
      {
        known: [addedLine(line, TABLE_A, 2)],
        here: [settled(9, { [line]: 2 })],
        there: [settled(10, { [line]: 2 })],
      },
      (state) => {
        expect([...state.sales.keys()].sort()).toEqual([sampleId(9), sampleId(10)]);
        expect(remainingOf(state, line)).toBe(-2);
        expect(itemsOf(state, TABLE_A)).toBeNull();
      },
    );
  });

  it('show that more was taken when one removes what the other settles', () => {
    whateverTheClocks(
      {
        known: [addedLine(line, TABLE_A, 2)],
        here: [settled(9, { [line]: 2 })],
        there: [adjustedLine(line, TABLE_A, -1)],
      },
      (state) => expect(remainingOf(state, line)).toBe(-1),
    );
  });

  it('leave open what neither settled when each settles a part', () => {
    whateverTheClocks(
      {
        known: [addedLine(line, TABLE_A, 5)],
        here: [settled(9, { [line]: 2 })],
        there: [settled(10, { [line]: 2 })],
      },
      (state) => expect(itemsOf(state, TABLE_A)).toMatchObject([{ id: line, quantity: 1 }]),
    );
  });

  it('keep a position by one and a name by the other', () => {
    const of = (fields: object): Draft => recordDraft({ kind: 'table', id: TABLE_A.id, fields });
    whateverTheClocks(
      { known: [of(sampleFields.table(1))], here: [of({ x: 300, y: 400 })], there: [of({ name: 'Bay' })] },
      (state) =>
        expect(recordOf(state, 'table', TABLE_A.id)).toMatchObject({
          x: { value: 300 },
          y: { value: 400 },
          name: { value: 'Bay' },
          width: { value: 81 },
        }),
    );
  });

  it('keep a note by one and a seat by the other', () => {
    const annotated = (fields: object): Draft => ({
      type: 'line.annotated',
      body: { line, holder: TABLE_A, fields, was: {} },
    });
    whateverTheClocks(
      {
        known: [addedLine(line, TABLE_A)],
        here: [annotated({ note: 'hot' })],
        there: [annotated({ seat: 4 })],
      },
      (state) => expect(itemsOf(state, TABLE_A)).toMatchObject([{ note: 'hot', seat: 4 }]),
    );
  });

  it('have a line once when both move it elsewhere', () => {
    whateverTheClocks(
      {
        known: [addedLine(line, TABLE_A, 2)],
        here: [moved({ whole: [line] })],
        there: [moved({ whole: [line], to: TAB_A })],
      },
      (state) => {
        const shown = [TABLE_A, TABLE_B, TAB_A].flatMap((holder) => itemsOf(state, holder) ?? []);
        expect(shown).toMatchObject([{ id: line, quantity: 2 }]);
      },
    );
  });

  it('have every piece once when one moves a part and the other the whole', () => {
    const part = {
      line,
      quantity: 2,
      newLine: third,
      origin: sampleOrigin({ quantity: 2 }),
      note: null,
      seat: null,
    };
    whateverTheClocks(
      {
        known: [addedLine(line, TABLE_A, 5)],
        here: [moved({ parts: [part], to: TAB_A })],
        there: [moved({ whole: [line] })],
      },
      (state) => {
        expect(itemsOf(state, TABLE_A)).toBeNull();
        expect(itemsOf(state, TABLE_B)).toMatchObject([{ id: line, quantity: 3 }]);
        expect(itemsOf(state, TAB_A)).toMatchObject([{ id: third, quantity: 2 }]);
      },
    );
  });

  it('show that more was moved than was ordered when both move the same pieces', () => {
    const part = (newLine: string) => ({
      line,
      quantity: 2,
      newLine,
      origin: sampleOrigin({ quantity: 2 }),
      note: null,
      seat: null,
    });
    whateverTheClocks(
      {
        known: [addedLine(line, TABLE_A, 2)],
        here: [moved({ parts: [part(second)] })],
        there: [moved({ parts: [part(third)] })],
      },
      (state) => {
        expect(remainingOf(state, line)).toBe(-2);
        expect(remainingOf(state, second)).toBe(2);
        expect(remainingOf(state, third)).toBe(2);
      },
    );
  });
});
