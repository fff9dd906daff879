import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectsOf } from '../../src-shared/domain/effect.ts';
import {
  type Draft,
  interpret,
  isRecordDraft,
  type Operation,
  type OperationType,
  operation,
  operationBodies,
  recordDraft,
  recordKindOf,
} from '../../src-shared/domain/operation.ts';
import { RECORD_KINDS, type RecordKind } from '../../src-shared/domain/record.ts';
import { applyOperations, EMPTY_VENUE } from '../../src-shared/domain/venue-state.ts';
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
  TABLE_A,
} from './samples.ts';

const line = sampleId(1);
const part = { line, quantity: 1, newLine: sampleId(2), origin: sampleOrigin(), note: null, seat: 3 };

const drafts: readonly Draft[] = [
  ...RECORD_KINDS.map((kind) =>
    recordDraft<RecordKind>({ kind, id: sampleRecordId(kind, 0), fields: sampleFields[kind](1) }),
  ),
  addedLine(line, TABLE_A, 2),
  { type: 'line.annotated', body: { line, holder: TABLE_A, fields: { note: 'hot' }, was: { note: null } } },
  adjustedLine(line, TABLE_A, 3),
  clearedLines(TABLE_A, [{ line, delta: -2 }]),
  { type: 'lines.moved', body: { from: TABLE_A, to: TAB_A, merging: true, whole: [line], parts: [part] } },
  settledSale(sampleId(3), sampleSale(TABLE_A, [{ line, quantity: 1 }])),
  refundedSale(sampleId(4), { sale: sampleId(3), lines: [{ line, quantity: 1 }] }),
  correctedLine(line, 1),
];

const bodyOf = (draft: Draft) => JSON.parse(JSON.stringify(draft.body)) as Operation['body'];

describe('interpret', () => {
  it('is tried here with every type that there is', () => {
    expect([...new Set(drafts.map(({ type }) => type))].sort()).toEqual(Object.keys(operationBodies).sort());
  });

  it.each(drafts)('understands $type as it was written', (draft) => {
    expect(interpret({ type: draft.type, v: 1, body: bodyOf(draft) })).toEqual(draft);
  });

  it.each(drafts)('leaves $type of a newer version to an update', (draft) => {
    expect(interpret({ type: draft.type, v: 2, body: bodyOf(draft) })).toBeNull();
  });

  it.each(drafts)(
    'does not take $type with a key that it does not know, or without one that it needs',
    (draft) => {
      const body = bodyOf(draft);
      expect(interpret({ type: draft.type, v: 1, body: { ...body, course: 2 } })).toBeNull();
      for (const key of Object.keys(body).filter((name) => name !== 'was')) {
        const { [key]: _, ...rest } = body;
        expect(interpret({ type: draft.type, v: 1, body: rest })).toBeNull();
      }
    },
  );

  it.each([
    'kitchen.fired',
    'table',
    '.set',
    'TABLE.SET',
    'table.set ',
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'valueOf',
  ])('does not know the type %s', (type) => {
    expect(interpret({ type, v: 1, body: { id: line, fields: {} } })).toBeNull();
    expect(interpret({ type, v: 1, body: {} })).toBeNull();
  });

  it.each<[string, OperationType, string]>([
    ['nothing', 'line.added', '{}'],
    ['an id that is none', 'table.set', '{"id":"__proto__","fields":{}}'],
    ['a field named __proto__', 'table.set', `{"id":"${line}","fields":{"__proto__":{"value":1}}}`],
    ['a field named constructor', 'table.set', `{"id":"${line}","fields":{"constructor":{"value":1}}}`],
    ['a field of another kind', 'room.set', `{"id":"${line}","fields":{"seats":4}}`],
    ['a field of the wrong type', 'table.set', `{"id":"${line}","fields":{"x":"300"}}`],
    ['a position out of this world', 'table.set', `{"id":"${line}","fields":{"x":1e300}}`],
    ['fields that are a list', 'table.set', `{"id":"${line}","fields":[]}`],
    ['a quantity of none', 'line.added', `{"line":"${line}","quantity":0}`],
    ['a fraction of a piece', 'lines.adjusted', adjusting('0.5')],
    ['a difference beyond any bar', 'lines.adjusted', adjusting('999001')],
    ['a difference beyond any number', 'lines.adjusted', adjusting('1e999')],
    ['no difference at all', 'lines.adjusted', adjusting('null')],
  ])('has no meaning for a body with %s', (_, type, body) => {
    expect(interpret({ type, v: 1, body: JSON.parse(body) as Operation['body'] })).toBeNull();
  });

  it('never throws, whatever the type, version and body', () => {
    const anyType = fc.oneof(fc.constantFrom(...Object.keys(operationBodies)), fc.string());
    const body = fc.dictionary(
      fc.oneof(
        fc.constantFrom('id', 'fields', 'line', 'holder', 'changes', 'sale', '__proto__'),
        fc.string(),
      ),
      fc.jsonValue(),
      { noNullPrototype: false },
    );
    fc.assert(
      fc.property(anyType, fc.integer(), body, (type, v, drawn) => {
        const given = JSON.parse(JSON.stringify(drawn)) as Operation['body'];
        interpret({ type, v, body: given });
        interpret({ type, v: 1, body: given });
      }),
      { numRuns: 500 },
    );
  });

  it('takes a damaged body for nothing or for what it still says, and never throws on applying it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...drafts), fc.nat(), fc.jsonValue(), (draft, seed, value) => {
        const body = withOneValueReplaced(bodyOf(draft), seed, value) as Operation['body'];
        const written = journalWriter(1).writeForeign({ type: draft.type, v: 1, body }, 1);
        const state = applyOperations(EMPTY_VENUE, [written]);
        if (interpret(written) === null) expect(state).toEqual({ ...EMPTY_VENUE, applied: state.applied });
        expect(state.applied.size).toBe(1);
      }),
      { numRuns: 500 },
    );
  });
});

describe('an operation that is not understood', () => {
  it.each([
    { name: 'an unknown type', type: 'kitchen.fired', v: 1, body: { ticket: 1 } },
    { name: 'a newer version', type: 'line.added', v: 2, body: bodyOf(addedLine(line, TABLE_A)) },
    { name: 'a body of another shape', type: 'line.added', v: 1, body: { line } },
    { name: 'a type named __proto__', type: '__proto__', v: 1, body: {} },
    { name: 'a type named constructor', type: 'constructor', v: 1, body: {} },
  ])('is valid on the wire, counts as applied and changes nothing: $name', ({ type, v, body }) => {
    const written = journalWriter(1).writeForeign({ type, v, body }, 1);
    expect(operation.parse(JSON.parse(JSON.stringify(written)))).toEqual(written);
    const state = applyOperations(EMPTY_VENUE, [written]);
    expect(state).toEqual({ ...EMPTY_VENUE, applied: new Set([`${written.journal}:1`]) });
  });
});

describe('the envelope', () => {
  const sealed = journalWriter(1).write(addedLine(line, TABLE_A), 1);

  it.each([
    ['a sequence number of none', { seq: 0 }],
    ['a fraction of a sequence number', { seq: 1.5 }],
    ['a journal that is no id', { journal: 'till-1' }],
    ['a stamp that is none', { stamp: 'now' }],
    ['a hash that is none', { hash: 'abc' }],
    ['a hash in capitals', { hash: 'A'.repeat(64) }],
    ['no type', { type: '' }],
    ['a body that is a list', { body: [] }],
    ['a body that no text can hold', { body: { a: Number.POSITIVE_INFINITY } }],
    ['something more', { trace: 'x' }],
  ])('is refused with %s', (_, change) => {
    expect(operation.safeParse(sealed).success).toBe(true);
    expect(operation.safeParse({ ...sealed, ...change }).success).toBe(false);
  });
});

describe('a draft of a record', () => {
  it.each(RECORD_KINDS)('says that it is one, and its kind: %s', (kind) => {
    const draft = recordDraft<RecordKind>({ kind, id: line, fields: {} });
    expect(isRecordDraft(draft) && recordKindOf(draft)).toBe(kind);
  });

  it.each(drafts.filter(({ type }) => /^(line|lines|sale)\./.test(type)))('is not $type', (draft) => {
    expect(isRecordDraft(draft)).toBe(false);
  });

  it('leaves Object.prototype alone', () => {
    const body = JSON.parse(
      `{"id":"${line}","fields":{"name":"x","__proto__":{"polluted":true}}}`,
    ) as Operation['body'];
    const draft = interpret({ type: 'room.set', v: 1, body });
    if (draft !== null) effectsOf(journalWriter(1).write(draft, 1), draft);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect('polluted' in {}).toBe(false);
  });
});

function adjusting(delta: string): string {
  const holder = JSON.stringify(TABLE_A);
  return `{"holder":${holder},"kind":"quantity","changes":[{"line":"${line}","delta":${delta}}],"reason":null}`;
}

/** Replaces one value somewhere within, which the seed chooses. */
function withOneValueReplaced(value: unknown, seed: number, replacement: unknown): unknown {
  if (typeof value !== 'object' || value === null) return replacement;
  const keys = Object.keys(value);
  if (keys.length === 0) return replacement;
  const key = keys[seed % keys.length] as string;
  const member = withOneValueReplaced(
    (value as Record<string, unknown>)[key],
    Math.floor(seed / keys.length),
    replacement,
  );
  return Array.isArray(value)
    ? value.map((each, index) => (`${index}` === key ? member : each))
    : { ...value, [key]: member };
}
