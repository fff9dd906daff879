import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Draft, interpret, type Operation, recordDraft } from '../../src-shared/domain/operation.ts';
import { RECORD_KINDS, type RecordKind } from '../../src-shared/domain/record.ts';
import { inverseOf } from '../../src-shared/domain/undo.ts';
import {
  applyOperations,
  EMPTY_VENUE,
  itemsOf,
  recordOf,
  type VenueState,
} from '../../src-shared/domain/venue-state.ts';
import { arbitraryPlay, terminalOf } from './arbitrary-operations.ts';
import { journalWriter } from './journal-writer.ts';
import {
  addedLine,
  adjustedLine,
  clearedLines,
  correctedLine,
  refundedSale,
  sampleFields,
  sampleId,
  sampleOrigin,
  sampleRecordId,
  sampleSale,
  settledSale,
  TAB_A,
  TAB_B,
  TABLE_A,
  TABLE_B,
} from './samples.ts';
import { isShownTabOpen, shownTableStatus } from './shown-state.ts';
import { ACTIONS, draftsFor, HOLDERS, type SimulatedTerminal } from './simulated-terminal.ts';

const line = sampleId(1);
const TAKEN_BACK = ACTIONS.filter(
  (action) => !['settle', 'settlePart', 'refund', 'undo', 'foreign'].includes(action),
);

describe('what cannot be taken back', () => {
  it('is a sale, which took money', () => {
    expect(inverseOf(settledSale(sampleId(3), sampleSale(TABLE_A, [{ line, quantity: 1 }])), 1)).toBeNull();
  });

  it('is a refund, which gave money back', () => {
    const refund = refundedSale(sampleId(4), { sale: sampleId(3), lines: [{ line, quantity: 1 }] });
    expect(inverseOf(refund, 1)).toBeNull();
  });

  it('is the first setting of the venue, which has to have some', () => {
    const id = sampleRecordId('settings', 0);
    expect(inverseOf(recordDraft({ kind: 'settings', id, fields: sampleFields.settings(1) }), 1)).toBeNull();
  });

  it.each(inversesOfAll())('is taking back itself: $type', (draft) => {
    expect(inverseOf(draft, 9)).toBeNull();
  });
});

describe('what takes back', () => {
  it.each(inversesOfAll())('names the operation that it takes back and is understood: $type', (draft) => {
    expect(draft.body).toMatchObject({ undoes: 7 });
    expect(interpret({ type: draft.type, v: 1, body: bodyOf(draft) })).toEqual(interpretable(draft));
  });

  it('is understood also where 500 parts were moved at once', () => {
    const parts = Array.from({ length: 500 }, (_, n) => ({
      line: sampleId(1000 + n),
      quantity: 1,
      newLine: sampleId(2000 + n),
      origin: sampleOrigin(),
      note: null,
      seat: null,
    }));
    const drafts = inverseOf(moved({ parts }), 7) ?? [];
    const changes = drafts.flatMap((draft) => {
      const understood = interpret({ type: draft.type, v: 1, body: bodyOf(draft) });
      return understood?.type === 'lines.adjusted' ? understood.body.changes : [];
    });
    expect(changes).toEqual(
      parts.flatMap((part) => [
        { line: part.line, delta: 1 },
        { line: part.newLine, delta: -1 },
      ]),
    );
  });

  it.each(RECORD_KINDS.filter((kind) => kind !== 'settings'))('removes a new record again: %s', (kind) => {
    const draft = recordDraft<RecordKind>({ kind, id: line, fields: sampleFields[kind](1) });
    const fields = kind === 'tab' ? { closed: true } : { removed: true };
    expect(inverseOf(draft, 7)).toEqual([{ type: `${kind}.set`, body: { id: line, fields, undoes: 7 } }]);
  });
});

describe('taking back while another terminal works', () => {
  const [here, there] = [journalWriter(1), journalWriter(2)];
  const added = here.write(addedLine(line, TABLE_A, 2), 100);
  const undone = writeInverse(here, added, 100);
  const stateOf = (...operations: Operation[]): VenueState => applyOperations(EMPTY_VENUE, operations);

  it('leaves the pieces that the other one added', () => {
    const more = there.write(adjustedLine(line, TABLE_A, 1), 50);
    expect(itemsOf(stateOf(added, ...undone, more), TABLE_A)).toMatchObject([{ id: line, quantity: 1 }]);
  });

  it('leaves the fields that the other one wrote', () => {
    const writer = journalWriter(3);
    const fields = sampleFields.table(1);
    const made = writer.write(recordDraft({ kind: 'table', id: TABLE_A.id, fields }), 1);
    const position = { fields: { x: 500 }, was: { x: 1 } };
    const movedTable = writer.write(recordDraft({ kind: 'table', id: TABLE_A.id, ...position }), 2);
    const named = there.write(recordDraft({ kind: 'table', id: TABLE_A.id, fields: { name: 'Bay' } }), 9000);
    const state = stateOf(made, movedTable, named, ...writeInverse(writer, movedTable, 3));
    expect(recordOf(state, 'table', TABLE_A.id)).toMatchObject({ x: { value: 1 }, name: { value: 'Bay' } });
  });
});

describe('an operation and what takes it back', () => {
  it.each(TAKEN_BACK)('leave the room as it was: %s', (action) => {
    fc.assert(
      fc.property(
        arbitraryPlay,
        fc.nat(0xffff),
        fc.nat(0xffff),
        fc.integer({ min: 1, max: 5 }),
        (play, pick, other, amount) => {
          const terminal = terminalOf(play);
          const [draft] = draftsFor(terminal, { action, pick, other, amount });
          if (draft === undefined) return;
          const before = terminal.seen;
          const written = terminal.writer.write(draft, terminal.nowMs);
          const inverse = inverseOf(draft, written.seq);
          if (inverse === null) return;
          const takenBack = inverse.map((each) => terminal.writer.write(each, terminal.nowMs));
          const after = applyOperations(before, [written, ...takenBack]);
          expect(shownItems(after)).toEqual(shownItems(before));
          expect(shownRecords(after, draft)).toEqual(shownRecords(before, draft));
          expect(shownHolders(after)).toEqual(shownHolders(before));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('bring the lines back to a table that waits for its bill, which then has to ask again', () => {
    const writer = journalWriter(1);
    const operations = [
      writer.write(recordDraft({ kind: 'table', id: TABLE_A.id, fields: sampleFields.table(1) }), 1),
      writer.write(addedLine(line, TABLE_A), 2),
      writer.write(recordDraft({ kind: 'table', id: TABLE_A.id, fields: { status: 'bill_requested' } }), 3),
    ];
    const before = applyOperations(EMPTY_VENUE, operations);
    expect(shownTableStatus(before, TABLE_A.id)).toBe('bill_requested');
    const away = writer.write(moved({ whole: [line] }), 4);
    expect(shownTableStatus(applyOperations(before, [away]), TABLE_A.id)).toBe('bill_requested');
    const back = applyOperations(before, [away, ...writeInverse(writer, away, 5)]);
    expect(shownTableStatus(back, TABLE_A.id)).toBe('occupied');
  });

  it('bring a cleared table back as it was, bill and all', () => {
    const writer = journalWriter(1);
    const operations = [
      writer.write(addedLine(line, TABLE_A), 2),
      writer.write(recordDraft({ kind: 'table', id: TABLE_A.id, fields: { status: 'bill_requested' } }), 3),
    ];
    const before = applyOperations(EMPTY_VENUE, operations);
    const cleared = writer.write(clearedLines(TABLE_A, [{ line, delta: -1 }]), 4);
    expect(shownTableStatus(applyOperations(before, [cleared]), TABLE_A.id)).toBe('available');
    const back = applyOperations(before, [cleared, ...writeInverse(writer, cleared, 5)]);
    expect(shownTableStatus(back, TABLE_A.id)).toBe('bill_requested');
  });
});

/** What every holder shows, but for when the lines came to it. */
function shownItems(state: VenueState): unknown {
  return HOLDERS.map((holder) => itemsOf(state, holder)?.map(({ arrived: _, ...item }) => item) ?? null);
}

/** The values of the record that the draft writes; none where it was not there or was taken away. */
function shownRecords(state: VenueState, draft: Draft): unknown {
  if (!('id' in draft.body) || !('fields' in draft.body)) return null;
  const kind = draft.type.replace('.set', '') as RecordKind;
  const record = recordOf(state, kind, draft.body.id) ?? {};
  const isGone = record[kind === 'tab' ? 'closed' : 'removed']?.value === true;
  const isThere = record['name'] !== undefined || record['venueName'] !== undefined;
  if (!isThere || (isGone && draft.body.was === undefined)) return null;
  // What a table and a tab show of these is compared by itself.
  const { released: _, status: __, closed: ___, ...fields } = record;
  return Object.fromEntries(Object.entries(fields).map(([name, register]) => [name, register.value]));
}

/** What tables and tabs show, but for whether an occupied table waits for its bill; that is told apart below. */
function shownHolders(state: VenueState): unknown {
  return {
    tables: [TABLE_A, TABLE_B].map(({ id }) => {
      const status = shownTableStatus(state, id);
      const holdsLines = itemsOf(state, { kind: 'table', id }) !== null;
      return holdsLines && status === 'bill_requested' ? 'occupied' : status;
    }),
    tabs: [TAB_A, TAB_B].map(({ id }) => isShownTabOpen(state, id)),
  };
}

function moved(given: Partial<Extract<Draft, { type: 'lines.moved' }>['body']>): Draft {
  return {
    type: 'lines.moved',
    body: { from: TABLE_A, to: TABLE_B, merging: false, whole: [], parts: [], ...given },
  };
}

function writeInverse(
  writer: SimulatedTerminal['writer'],
  written: Operation,
  nowMs: number,
): readonly Operation[] {
  const draft = interpret(written);
  const inverse = draft === null ? null : inverseOf(draft, written.seq);
  return (inverse ?? []).map((each) => writer.write(each, nowMs));
}

function bodyOf(draft: Draft): Operation['body'] {
  return JSON.parse(JSON.stringify(draft.body)) as Operation['body'];
}

function interpretable(draft: Draft): unknown {
  return { type: draft.type, body: bodyOf(draft) };
}

/** One inverse of every type that can be taken back. */
function inversesOfAll(): readonly Draft[] {
  const part = {
    line,
    quantity: 1,
    newLine: sampleId(2),
    origin: sampleOrigin(),
    note: null,
    seat: null,
  };
  const drafts: readonly Draft[] = [
    ...RECORD_KINDS.filter((kind) => kind !== 'settings').map((kind) =>
      recordDraft<RecordKind>({ kind, id: line, fields: sampleFields[kind](1) }),
    ),
    ...RECORD_KINDS.map((kind) =>
      recordDraft<RecordKind>({ kind, id: line, fields: sampleFields[kind](1), was: sampleFields[kind](2) }),
    ),
    addedLine(line, TAB_A, 2),
    { type: 'line.annotated', body: { line, holder: TABLE_A, fields: { note: 'hot' }, was: { note: null } } },
    adjustedLine(line, TABLE_A, 3),
    clearedLines(TABLE_A, [{ line, delta: -2 }]),
    moved({ whole: [line], parts: [part] }),
    correctedLine(line, 2, 1),
  ];
  return drafts.flatMap((draft) => inverseOf(draft, 7) ?? []);
}
