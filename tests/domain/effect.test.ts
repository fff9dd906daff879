import { describe, expect, it } from 'vitest';
import { type Effect, effectsOf } from '../../src-shared/domain/effect.ts';
import type { Holder } from '../../src-shared/domain/holder.ts';
import type { Draft } from '../../src-shared/domain/operation.ts';
import {
  addedLine,
  adjustedLine,
  COUNTER,
  clearedLines,
  sampleId,
  sampleOrigin,
  sampleSale,
  sampleStamp,
  settledSale,
  TAB_A,
  TABLE_A,
  TABLE_B,
} from './samples.ts';

const [line, second, newLine] = [sampleId(1), sampleId(2), sampleId(3)];
const stamp = sampleStamp(7);
const envelope = { stamp, journal: sampleId(9), at: 1234, operator: sampleId(8) };
const released = (holder: Holder): Effect => ({
  on: 'record',
  kind: holder.kind === 'tab' ? 'tab' : 'table',
  id: holder.id,
  write: { fields: { released: 1234 }, stamp },
});
const onLine = (id: string, change: Extract<Effect, { on: 'line' }>['change']): Effect => ({
  on: 'line',
  id,
  change,
});
const written = <Value>(value: Value) => ({ value, stamp });
const origin = sampleOrigin({ quantity: 2 });
const sale = (holder: Holder) =>
  sampleSale(holder, [
    { line, quantity: 2 },
    { line: second, quantity: 1 },
  ]);
const moving = (given: Partial<Extract<Draft, { type: 'lines.moved' }>['body']>): Draft => ({
  type: 'lines.moved',
  body: { from: TABLE_A, to: TABLE_B, merging: false, whole: [], parts: [], ...given },
});
const saleEffect = (holder: Holder): Effect => ({
  on: 'sale',
  id: sampleId(4),
  sale: { value: sale(holder), stamp, journal: envelope.journal, at: 1234, operator: envelope.operator },
});

describe('what an operation does', () => {
  it.each<[string, Draft, readonly Effect[]]>([
    [
      'writes the fields of a record',
      { type: 'table.set', body: { id: TABLE_A.id, fields: { x: 5 }, was: { x: 3 } } },
      [{ on: 'record', kind: 'table', id: TABLE_A.id, write: { fields: { x: 5 }, stamp } }],
    ],
    [
      'writes the fields of a kind with a name of two words',
      { type: 'modifierGroup.set', body: { id: line, fields: { minimum: 1 } } },
      [{ on: 'record', kind: 'modifierGroup', id: line, write: { fields: { minimum: 1 }, stamp } }],
    ],
    [
      'adds a line with all that is known of it',
      addedLine(line, TABLE_A, 2),
      [
        onLine(line, {
          origin: written(origin),
          holder: written(TABLE_A),
          note: written(null),
          seat: written(null),
        }),
      ],
    ],
    [
      'writes a note and leaves the seat alone',
      {
        type: 'line.annotated',
        body: { line, holder: TABLE_A, fields: { note: null }, was: { note: 'hot' } },
      },
      [onLine(line, { note: written(null) })],
    ],
    [
      'writes a seat and leaves the note alone',
      { type: 'line.annotated', body: { line, holder: TABLE_A, fields: { seat: 3 }, was: { seat: null } } },
      [onLine(line, { seat: written(3) })],
    ],
    ['adjusts a line and frees nothing', adjustedLine(line, TABLE_A, -2), [onLine(line, { adjusted: -2 })]],
    [
      'adjusts one line twice when it is named twice',
      {
        type: 'lines.adjusted',
        body: {
          holder: TABLE_A,
          kind: 'quantity',
          reason: null,
          changes: [
            { line, delta: 2 },
            { line, delta: 1 },
          ],
        },
      },
      [onLine(line, { adjusted: 2 }), onLine(line, { adjusted: 1 })],
    ],
    [
      'clears a table and frees it',
      clearedLines(TABLE_A, [{ line, delta: -2 }]),
      [onLine(line, { adjusted: -2 }), released(TABLE_A)],
    ],
    [
      'clears a tab and closes it',
      clearedLines(TAB_A, [{ line, delta: -2 }]),
      [onLine(line, { adjusted: -2 }), released(TAB_A)],
    ],
    [
      'clears the counter, which is always there',
      clearedLines(COUNTER, [{ line, delta: -2 }]),
      [onLine(line, { adjusted: -2 })],
    ],
    [
      'moves whole lines and frees nothing',
      moving({ whole: [line, second] }),
      [onLine(line, { holder: written(TABLE_B) }), onLine(second, { holder: written(TABLE_B) })],
    ],
    [
      'merges one holder into another and frees the first',
      moving({ whole: [line], merging: true }),
      [onLine(line, { holder: written(TABLE_B) }), released(TABLE_A)],
    ],
    [
      'moves a part as a difference and a new line',
      moving({ parts: [{ line, quantity: 2, newLine, origin, note: 'hot', seat: 1 }] }),
      [
        onLine(line, { adjusted: -2 }),
        onLine(newLine, {
          origin: written(origin),
          holder: written(TABLE_B),
          note: written('hot'),
          seat: written(1),
        }),
      ],
    ],
    [
      'begins a part with what left its line, whatever quantity the repeated origin tells',
      moving({
        parts: [
          { line, quantity: 1, newLine, origin: sampleOrigin({ quantity: 5 }), note: null, seat: null },
        ],
      }),
      [
        onLine(line, { adjusted: -1 }),
        onLine(newLine, {
          origin: written(sampleOrigin({ quantity: 1 })),
          holder: written(TABLE_B),
          note: written(null),
          seat: written(null),
        }),
      ],
    ],
    [
      'settles lines, keeps the sale and frees the table',
      settledSale(sampleId(4), sale(TABLE_A)),
      [saleEffect(TABLE_A), onLine(line, { settled: 2 }), onLine(second, { settled: 1 }), released(TABLE_A)],
    ],
    [
      'settles the counter, which is always there',
      settledSale(sampleId(4), sale(COUNTER)),
      [saleEffect(COUNTER), onLine(line, { settled: 2 }), onLine(second, { settled: 1 })],
    ],
  ])('%s', (_, draft, expected) => {
    expect(effectsOf(envelope, draft)).toEqual(expected);
  });
});
