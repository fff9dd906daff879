import * as fc from 'fast-check';
import type { Holder } from '../../src-shared/domain/holder.ts';
import {
  type Body,
  type Draft,
  type Operation,
  type RecordDraft,
  recordDraft,
} from '../../src-shared/domain/operation.ts';
import { RECORD_KINDS, type RecordKind } from '../../src-shared/domain/record.ts';
import {
  refundedSale,
  sampleFields,
  sampleId,
  sampleOrigin,
  sampleRecordId,
  sampleSale,
  sampleStamp,
  TAB_A,
  TABLE_A,
  TABLE_B,
} from './samples.ts';

/**
 * Operations as no sound terminal writes them: the same few ids, stamps and receipt numbers again and again, contradicting
 * each other, naming one line twice. Only `(journal, seq)` differs, which is all that identity means.
 */
const line = fc.integer({ min: 1, max: 3 }).map(sampleId);
const holder = fc.constantFrom<Holder>(TABLE_A, TABLE_B, TAB_A);
const pieces = fc.integer({ min: 1, max: 3 });
const origin = fc.record({ quantity: pieces, at: fc.nat(2) }).map(sampleOrigin);
const note = fc.constantFrom(null, 'hot', 'cold');
const seat = fc.constantFrom(null, 1, 2);
const delta = fc.integer({ min: -3, max: 3 });

const anyOf = <const Value extends string>(...values: Value[]) => fc.constantFrom(...values);
const drafted = <Type extends LineDraft['type']>(type: Type, body: fc.Arbitrary<Body<Type>>) =>
  body.map((drawn) => ({ type, body: drawn }) as Draft);
type LineDraft = Exclude<Draft, RecordDraft>;

const recordWrite = fc
  .record({ kind: fc.constantFrom(...RECORD_KINDS), which: fc.nat(1), n: fc.nat(3), mask: fc.nat(0x7fff) })
  .map(({ kind, which, n, mask }) => {
    const all = { ...sampleFields[kind](n), ...(kind === 'tab' ? { released: n } : {}) };
    const fields = Object.fromEntries(Object.entries(all).filter((_, index) => ((mask >> index) & 1) === 1));
    return recordDraft<RecordKind>({ kind, id: sampleRecordId(kind, which), fields });
  });

const sale = fc.oneof(
  fc.constant(sampleSale(TABLE_A, [{ line: sampleId(1), quantity: 1 }])),
  fc
    .tuple(holder, fc.array(fc.record({ line, quantity: pieces }), { minLength: 1, maxLength: 3 }))
    .map(([of, lines]) => sampleSale(of, lines)),
);

const refund = fc
  .record({
    id: fc.integer({ min: 1, max: 2 }).map(sampleId),
    lines: fc.array(fc.record({ line, quantity: pieces }), { minLength: 1, maxLength: 2 }),
    receiptNumber: fc.integer({ min: 1, max: 2 }),
  })
  .map(({ id, ...given }) => refundedSale(id, { sale: sampleId(1), ...given }));

const linked = fc.constantFrom(null, TABLE_A.id, TABLE_B.id);
const linking = fc
  .record({ table: linked, was: linked })
  .map(({ table, was }) =>
    recordDraft({ kind: 'tab', id: TAB_A.id, fields: { table }, was: { table: was } }),
  );

const draft = fc.oneof(
  recordWrite,
  drafted('line.added', fc.record({ line, holder, origin, note, seat })),
  drafted(
    'line.annotated',
    fc.record({
      line,
      holder,
      fields: fc.record({ note, seat }, { requiredKeys: [] }),
      was: fc.constant({}),
    }),
  ),
  drafted(
    'lines.adjusted',
    fc.record({
      holder,
      kind: anyOf('quantity', 'removal', 'clearing'),
      changes: fc.array(fc.record({ line, delta }), { minLength: 1, maxLength: 3 }),
      reason: fc.constant(null),
    }),
  ),
  drafted(
    'lines.moved',
    fc.record({
      from: holder,
      to: holder,
      merging: fc.boolean(),
      whole: fc.array(line, { maxLength: 3 }),
      parts: fc.array(fc.record({ line, quantity: pieces, newLine: line, origin, note, seat }), {
        maxLength: 2,
      }),
    }),
  ),
  drafted(
    'lines.corrected',
    fc.record({
      changes: fc.array(fc.record({ line, total: delta, was: delta }), { minLength: 1, maxLength: 3 }),
      reason: fc.constant(null),
    }),
  ),
  refund,
  linking,
  drafted('sale.settled', fc.record({ id: fc.integer({ min: 1, max: 2 }).map(sampleId), sale })),
);

export const arbitraryCollidingOperations: fc.Arbitrary<readonly Operation[]> = fc
  .array(
    fc.record({
      draft,
      stamp: fc.nat(2).map((n) => sampleStamp(n)),
      journal: fc.integer({ min: 1, max: 2 }).map(sampleId),
      at: fc.nat(2),
    }),
    { minLength: 1, maxLength: 14, size: 'max' },
  )
  .map((drawn) =>
    drawn.map(({ draft: { type, body }, stamp, journal, at }, index) => ({
      journal,
      seq: index + 1,
      stamp,
      terminal: sampleId(0x2000),
      operator: null,
      at,
      type,
      v: 1,
      body: body as Operation['body'],
      previousHash: '0'.repeat(64),
      hash: '0'.repeat(64),
    })),
  );
