import { inspect } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CommandInput, type CommandResult, command } from '../../src-shared/contract/command.ts';
import { recordDraft } from '../../src-shared/domain/operation.ts';
import { adjustedLine, sampleId, sampleSale, settledSale } from '../domain/samples.ts';
import { tableContents } from '../store/table-contents.ts';
import { type Bar, openBar } from './bar.ts';

/** One command of each type that is done if nothing is changed about it, with every field that it may have. */
function validCommands(bar: Bar): readonly CommandInput[] {
  const table = bar.at('1');
  const line = bar.order(table, 'Ale', { quantity: 5 });
  const tab = bar.created({ type: 'openTab', name: 'Mia' });
  const room = bar.room('Garden')?.id ?? '';
  const holder = { kind: 'counter', id: bar.counter.id } as const;
  const size = { width: 100, height: 100 };
  const look = { ...size, rotation: 0, shape: 'round', seats: 4 } as const;
  const piece = { kind: 'bar', label: 'x', x: 1, y: 1, ...size, rotation: 15 } as const;
  const [overdrawn, paidTwice, sale] = conflictsOf(bar);
  const atTwo = { type: 'linkTab', tab, table: bar.at('2').id } as const;
  bar.done(atTwo);
  bar.receive(recordDraft({ kind: 'tab', id: tab, fields: { table: bar.at('3').id }, was: { table: null } }));
  const goneTable = bar.created({
    type: 'addTable',
    room,
    name: '8',
    x: 1,
    y: 1,
    ...size,
    rotation: 0,
    shape: 'round',
    seats: 4,
  });
  bar.done({ type: 'removeTable', table: goneTable });
  const goneRoom = bar.created({ type: 'addRoom', name: 'Attic', ...size });
  bar.done({ type: 'removeRoom', room: goneRoom });
  return [
    { type: 'addRoom', name: 'Cellar', ...size },
    { type: 'changeRoom', room, name: 'Orchard', position: 3, ...size },
    { type: 'removeRoom', room },
    { type: 'addTable', room, name: '9', x: 1, y: 1, ...size, rotation: 0, shape: 'round', seats: 4 },
    { type: 'changeTable', table: table.id, name: '1a', seats: 3, shape: 'booth', ...size },
    { type: 'moveTable', table: table.id, room, x: 1, y: 2, rotation: 3 },
    { type: 'removeTable', table: bar.at('2').id },
    { type: 'setTableStatus', table: bar.at('2').id, status: 'reserved', reservedFor: 1 },
    { type: 'openTab', name: 'Noah', table: table.id },
    { type: 'renameTab', tab, name: 'Mia B.' },
    { type: 'linkTab', tab, table: table.id },
    { type: 'closeTab', tab },
    {
      type: 'addLine',
      holder: table,
      product: bar.product('Steak'),
      variant: null,
      modifiers: [bar.modifier('Rare')],
      note: 'x',
      seat: 1,
      quantity: 1,
    },
    {
      type: 'addLines',
      holder: table,
      lines: [
        {
          product: bar.product('Steak'),
          variant: null,
          modifiers: [bar.modifier('Rare')],
          note: 'x',
          seat: 1,
          quantity: 1,
        },
      ],
    },
    { type: 'changeQuantity', line, delta: 1 },
    { type: 'removeLine', line, reason: 'Spilt' },
    { type: 'annotateLine', line, note: 'x', seat: 1 },
    { type: 'moveLines', from: table, to: holder, lines: [{ line, quantity: 1 }] },
    { type: 'mergeHolder', from: table, to: holder },
    { type: 'moveToNewTab', from: table, name: 'Zoe', table: table.id, lines: [{ line, quantity: 1 }] },
    { type: 'swapTables', table: table.id, other: bar.at('2').id },
    { type: 'takeApart', journal: bar.terminal.settings().journal, seq: 1 },
    { type: 'setSoldOut', product: bar.product('Ale'), soldOut: true },
    { type: 'clearHolder', holder: table, reason: 'Test' },
    {
      type: 'settle',
      holder: table,
      lines: [{ line, quantity: 2 }],
      payments: [{ method: 'cash', amountMinor: 900, tenderedMinor: 1000 }],
    },
    { type: 'refund', sale, lines: [{ line: paidTwice, quantity: 1 }], method: 'cash', reason: 'Paid twice' },
    { type: 'correctLines', lines: [{ line: overdrawn, delta: 1 }], reason: 'Counted' },
    { type: 'keepLink', tab, table: bar.at('3').id },
    { type: 'restoreTable', table: goneTable },
    { type: 'restoreRoom', room: goneRoom },
    { type: 'addPerson', name: 'Cleo', role: 'manager' },
    { type: 'changePerson', person: bar.staff('Ben'), name: 'Benjamin', role: 'bartender' },
    { type: 'removePerson', person: bar.staff('Ben') },
    {
      type: 'publishLayout',
      rooms: {
        added: [{ id: sampleId(0xadd1), fields: { name: 'Cellar', position: 3, ...size, scenery: [piece] } }],
        changed: [{ id: room, fields: { scenery: [piece] }, was: { scenery: [] } }],
        removed: [],
      },
      tables: {
        added: [{ id: sampleId(0xadd2), fields: { room, name: '9', x: 1, y: 1, ...look } }],
        changed: [{ id: table.id, fields: { x: 3, name: '1a' }, was: { x: 100, name: '1' } }],
        removed: [bar.at('2').id],
      },
    },
    { type: 'undo', seq: bar.terminal.snapshot().terminal.undo?.seq ?? 0 },
  ];
}

/** A line of which another terminal removed too much, and one that it settled as well as this one, with the sale. */
function conflictsOf(bar: Bar): readonly [overdrawn: string, paidTwice: string, sale: string] {
  const overdrawn = bar.order(bar.counter, 'Ale', { quantity: 5 });
  const paidTwice = bar.order(bar.at('3'), 'Stout');
  const { created: sale } = bar.settleAll(bar.at('3'));
  bar.receive(adjustedLine(overdrawn, bar.counter, -7));
  bar.receive(settledSale(sampleId(0x5a1e), sampleSale(bar.at('3'), [{ line: paidTwice, quantity: 1 }])));
  return [overdrawn, paidTwice, sale ?? expect.fail('a sale was made')];
}

/** What is never right, whatever the field. */
const NONSENSE: readonly unknown[] = [
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  1e308,
  Number.MAX_SAFE_INTEGER + 2,
  0.5,
  -1.5,
  true,
  10n,
  Symbol('s'),
  () => 1,
  new Date(0),
  new Map(),
  [],
  {},
  [[]],
  'x'.repeat(10_000_000),
  '\u0000',
  '\ud83c',
  'a\u0007b',
  '1',
  "'; DROP TABLE tables; --",
  '__proto__',
  'constructor',
  JSON.parse('{"__proto__":{"kind":"table"}}'),
  cyclic(),
];

/** What is wrong for most fields, and right for some. */
const DUBIOUS: readonly unknown[] = [
  undefined,
  null,
  '',
  '   ',
  0,
  -0,
  -1,
  1_000_000,
  -100_001,
  sampleId(0xdead),
  sampleId(0xdead).toUpperCase(),
  '00000000-0000-0000-0000-000000000000',
];

describe('nonsense', () => {
  it('has a valid command of every type to be made from', () => {
    const types = command.options.map((option) => option.shape.type.value);
    expect(validCommands(openBar()).map(({ type }) => type)).toEqual(types);
  });

  it.each(command.options.map((option) => option.shape.type.value))(
    'in any field of %s is refused with its place, and changes nothing',
    (type) => {
      const { bar, valid, isUnchanged } = nonsenseBar(type);
      for (const place of placesIn(valid)) {
        for (const value of NONSENSE) {
          if (isFreeText(place) && typeof value === 'string' && isPlainText(value)) continue;
          if (typeof value === 'boolean' && place.at(-1) === 'soldOut') continue;
          if (
            Array.isArray(value) &&
            value.length === 0 &&
            /modifiers$|payments$|scenery$|added$|changed$|removed$/.test(place.join('.'))
          )
            continue;
          const result = bar.terminal.execute(replaced(valid, place, value));
          expect(result, `${place.join('.')} = ${shortly(value)}`).toMatchObject({
            ok: false,
            refusal: { code: 'invalid_input' },
          });
          expect(issuesOf(result)[0]?.path).toMatch(new RegExp(`^${pathPattern(place)}`));
        }
      }
      expect(isUnchanged()).toBe(true);
    },
  );

  it.each(command.options.map((option) => option.shape.type.value))(
    'that may be right in some field of %s is refused with its type, or done',
    (type) => {
      let { bar, valid, isUnchanged } = nonsenseBar(type);
      for (const place of placesIn(valid)) {
        for (const value of DUBIOUS) {
          const result = bar.terminal.execute(replaced(valid, place, value));
          if (!result.ok) expect(isUnchanged(), `${place.join('.')} = ${shortly(value)}`).toBe(true);
          else ({ bar, valid, isUnchanged } = nonsenseBar(type));
        }
      }
    },
  );

  it.each(command.options.map((option) => option.shape.type.value))(
    'as a field too many of %s is refused by its name',
    (type) => {
      const { bar, valid, isUnchanged } = nonsenseBar(type);
      for (const name of ['extra', 'constructor', 'toString', '__proto__', 'undoes', '']) {
        const given: unknown = JSON.parse(
          `${JSON.stringify(valid).slice(0, -1)},${JSON.stringify(name)}:{"ok":true}}`,
        );
        expect(bar.terminal.execute(given), name).toMatchObject({
          ok: false,
          refusal: { code: 'invalid_input', issues: [{ path: name, message: 'is not known here' }] },
        });
      }
      expect(isUnchanged()).toBe(true);
    },
  );

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a number', 7],
    ['a text', 'addLine'],
    ['a list of commands', [{ type: 'undo', seq: 1 }]],
    ['an empty object', {}],
    ['no type that is known', { type: 'dropTables' }],
    ['the name of a method as its type', { type: 'constructor' }],
    ['a prototype as its type', { type: '__proto__' }],
    ['a list as its type', { type: ['undo'], seq: 1 }],
    ['itself', cyclic()],
    ['a function', () => ({ type: 'undo' })],
  ])('that is %s is refused', (_, input) => {
    const bar = openBar();
    expect(bar.refusal(input)).toMatchObject({ code: 'invalid_input' });
  });

  it('that has no end is told about in part', () => {
    const keys = Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`field ${n}`, n]));
    const refusal = openBar().terminal.execute({ type: 'undo', seq: 1, ...keys });
    expect(issuesOf(refusal).length).toBeLessThanOrEqual(200);
    const lines = Array.from({ length: 50_000 }, () => ({ line: 'x', quantity: 0 }));
    const place = { from: {}, to: {}, lines };
    expect(issuesOf(openBar().terminal.execute({ type: 'moveLines', ...place })).length).toBeLessThanOrEqual(
      200,
    );
  });

  it('names a line twice in vain', () => {
    const bar = openBar();
    const line = bar.order(bar.at('1'), 'Ale', { quantity: 2 });
    const lines = [line, line].map((id) => ({ line: id, quantity: 1 }));
    const payments = [{ method: 'cash', amountMinor: 900 }];
    for (const given of [
      { type: 'settle', holder: bar.at('1'), lines, payments },
      { type: 'moveLines', from: bar.at('1'), to: bar.at('2'), lines },
    ]) {
      expect(bar.refusal(given)).toMatchObject({ code: 'invalid_input', issues: [{ path: 'lines' }] });
    }
  });
});

describe('anything at all', () => {
  it('is answered, and changes nothing unless it was done', () => {
    const bar = openBar();
    const contents = () => JSON.stringify(tableContents(bar.terminal.store.db.sqlite));
    const before = contents();
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true }),
        (input) => {
          expect(bar.terminal.execute(input)).toMatchObject({
            ok: false,
            refusal: { code: 'invalid_input' },
          });
        },
      ),
      { numRuns: 500 },
    );
    expect(contents()).toBe(before);
  });

  it('that a command was turned into is answered, and changes nothing unless it was done', () => {
    const bar = openBar();
    const valid = validCommands(bar);
    const { sqlite } = bar.terminal.store.db;
    const value = fc.oneof(
      fc.constantFrom(
        ...NONSENSE.filter((each) => typeof each !== 'string' || each.length < 1000),
        ...DUBIOUS,
      ),
      fc.integer(),
      fc.string({ unit: 'binary' }),
      fc.jsonValue(),
    );
    const mutation = fc.record({ place: fc.nat(), value });
    let before = rowsWritten(bar);
    fc.assert(
      fc.property(
        fc.constantFrom(...valid),
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        (whole, steps) => {
          const given = steps.reduce<unknown>((input, step) => {
            const places = placesIn(input);
            const place = places[step.place % Math.max(1, places.length)];
            return place === undefined ? input : replaced(input, place, step.value);
          }, whole);
          const result: CommandResult = bar.terminal.execute(given);
          const after = rowsWritten(bar);
          if (!result.ok || result.seq === null) expect(after).toBe(before);
          before = after;
        },
      ),
      { numRuns: 600 },
    );
    expect(sqlite.inTransaction).toBe(false);
  });
});

/** A bar in which the valid command of a type would be done. */
function nonsenseBar(type: string) {
  const bar = openBar();
  const valid = validCommands(bar).find((each) => each.type === type) ?? expect.fail(`no ${type}`);
  const before = rowsWritten(bar);
  return { bar, valid, isUnchanged: () => rowsWritten(bar) === before };
}

/** How many rows were ever written, also by what was then rolled back. */
function rowsWritten(bar: Bar): unknown {
  return bar.terminal.store.db.sqlite.prepare('SELECT total_changes()').pluck().get();
}

type Place = readonly string[];

/** Every place in a value that holds something, but not its type. */
function placesIn(value: unknown, within: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null || within.length > 5) return [];
  return Object.keys(value)
    .filter((key) => key !== 'type')
    .flatMap((key) => {
      const place = [...within, key];
      return [place, ...placesIn((value as Record<string, unknown>)[key], place)];
    });
}

function replaced(value: unknown, [key, ...rest]: Place, by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) {
    return value.map((element: unknown, index) =>
      String(index) === key ? replaced(element, rest, by) : element,
    );
  }
  const former = value as Record<string, unknown>;
  return { ...former, [key]: replaced(former[key], rest, by) };
}

function isFreeText(place: Place): boolean {
  return /name$|note$|reason$|label$/.test(place.join('.'));
}

function isPlainText(value: string): boolean {
  return value.length <= 60 && /^[\x20-\x7e]+$/.test(value);
}

function issuesOf(result: CommandResult) {
  return !result.ok && result.refusal.code === 'invalid_input' ? result.refusal.issues : [];
}

/** The place as issues name it, or any place around it. */
function pathPattern(place: Place): string {
  return place
    .map((key, index) => (/^\d+$/.test(key) ? `\\[${key}\\]` : `${index === 0 ? '' : '\\.'}${key}`))
    .join('');
}

function cyclic(): unknown {
  const round: Record<string, unknown> = { type: 'undo' };
  round['seq'] = round;
  return round;
}

/** For the message of a failure. */
function shortly(value: unknown): string {
  return inspect(value, { maxStringLength: 40, depth: 1 });
}
