import { describe, expect, it } from 'vitest';
import type { CommandInput } from '../../src-shared/contract/command.ts';
import { TABLE_STATUSES, type TableStatus } from '../../src-shared/domain/holder-status.ts';
import { sampleId } from '../domain/samples.ts';
import { type Bar, openBar } from './bar.ts';

const NOWHERE = sampleId(0xdead);
const size = { width: 900, height: 700 };
const place = { x: 10, y: 20, width: 100, height: 90, rotation: 30 };

type Case<Expected> = readonly [string, (bar: Bar) => CommandInput, Expected];

const newTable = (bar: Bar, given: Partial<Extract<CommandInput, { type: 'addTable' }>> = {}) =>
  ({
    type: 'addTable',
    room: bar.room('Hall')?.id ?? '',
    name: '9',
    ...place,
    shape: 'round',
    seats: 5,
    ...given,
  }) as const;

describe('rooms', () => {
  it('are added after the others, and can then take tables', () => {
    const bar = openBar();
    const room = bar.created({ type: 'addRoom', name: ' Cellar ', ...size });
    expect(bar.room('Cellar')).toEqual({ id: room, name: 'Cellar', ...size, position: 2, scenery: [] });
    bar.done(newTable(bar, { room }));
    expect(bar.table('9').room).toBe(room);
  });

  it('are added also after one that stands at the very end', () => {
    const bar = openBar();
    const room = bar.room('Hall')?.id ?? '';
    bar.done({ type: 'changeRoom', room, position: 1_000_000 });
    bar.done({ type: 'addRoom', name: 'Cellar', ...size });
    expect(bar.room('Cellar')?.position).toBe(1_000_000);
  });

  it('change by the fields that are given, and write down what those were', () => {
    const bar = openBar();
    const room = bar.room('Garden')?.id ?? '';
    const change = { type: 'changeRoom', room, name: 'Orchard', position: -1, width: 600 } as const;
    expect(bar.written(() => bar.done(change))).toEqual([
      {
        type: 'room.set',
        body: { id: room, fields: { name: 'Orchard', position: -1 }, was: { name: 'Garden', position: 1 } },
      },
    ]);
    expect(bar.terminal.snapshot().rooms.map(({ name }) => name)).toEqual(['Orchard', 'Hall']);
    expect(bar.written(() => bar.done(change))).toEqual([]);
  });

  it('keep their own name in another case', () => {
    const bar = openBar();
    bar.done({ type: 'changeRoom', room: bar.room('Garden')?.id ?? '', name: 'GARDEN' });
    expect(bar.room('GARDEN')).toBeDefined();
  });

  it('go once they are empty, and their name is free again', () => {
    const bar = openBar();
    bar.done({ type: 'removeRoom', room: bar.room('Garden')?.id ?? '' });
    expect(bar.room('Garden')).toBeUndefined();
    bar.done({ type: 'addRoom', name: 'Garden', ...size });
  });

  it.each<Case<object>>([
    [
      'adding one whose name is in use',
      () => ({ type: 'addRoom', name: ' gARDEN ', ...size }),
      { code: 'name_in_use', name: 'gARDEN' },
    ],
    [
      'changing one that is not there',
      () => ({ type: 'changeRoom', room: NOWHERE, name: 'New' }),
      { code: 'not_found', what: 'room' },
    ],
    [
      'giving one the name of another',
      (bar) => ({ type: 'changeRoom', room: bar.room('Hall')?.id ?? '', name: 'Garden' }),
      { code: 'name_in_use', name: 'Garden' },
    ],
    [
      'removing one that is not there',
      () => ({ type: 'removeRoom', room: NOWHERE }),
      { code: 'not_found', what: 'room' },
    ],
    [
      'removing one twice',
      (bar) => {
        const room = bar.room('Garden')?.id ?? '';
        bar.done({ type: 'removeRoom', room });
        return { type: 'removeRoom', room };
      },
      { code: 'not_found', what: 'room' },
    ],
    [
      'removing one in which tables stand',
      (bar) => ({ type: 'removeRoom', room: bar.room('Hall')?.id ?? '' }),
      { code: 'room_not_empty', name: 'Hall', tables: 3 },
    ],
  ])('refuse %s', (_, command, refusal) => {
    const bar = openBar();
    expect(bar.refusal(command(bar))).toEqual(refusal);
  });
});

describe('tables', () => {
  it('are added free, and hold nothing', () => {
    const bar = openBar();
    const table = bar.created(newTable(bar));
    expect(bar.table('9')).toEqual({
      id: table,
      room: bar.room('Hall')?.id,
      name: '9',
      ...place,
      shape: 'round',
      seats: 5,
      status: 'available',
      seatedAt: null,
      reservedFor: null,
      items: null,
    });
  });

  it('change by the fields that are given, and write down what those were', () => {
    const bar = openBar();
    const { id } = bar.table('1');
    const change = {
      type: 'changeTable',
      table: id,
      name: '1a',
      seats: 4,
      shape: 'booth',
      width: 200,
    } as const;
    expect(bar.written(() => bar.done(change))).toEqual([
      {
        type: 'table.set',
        body: {
          id,
          fields: { name: '1a', shape: 'booth', width: 200 },
          was: { name: '1', shape: 'square', width: 120 },
        },
      },
    ]);
    expect(bar.table('1a')).toMatchObject({ shape: 'booth', width: 200, height: 120 });
    expect(bar.written(() => bar.done(change))).toEqual([]);
  });

  it('move within their room and to another, and turn', () => {
    const bar = openBar();
    const { id } = bar.table('1');
    bar.done({ type: 'moveTable', table: id, x: -5, y: 7 });
    expect(bar.table('1')).toMatchObject({ x: -5, y: 7, rotation: 0, room: bar.room('Hall')?.id });
    const room = bar.room('Garden')?.id ?? '';
    const move = { type: 'moveTable', table: id, x: 1, y: 7, rotation: 45, room } as const;
    expect(bar.written(() => bar.done(move))).toMatchObject([
      { body: { fields: { x: 1, rotation: 45, room }, was: { x: -5, rotation: 0 } } },
    ]);
    expect(bar.written(() => bar.done(move))).toEqual([]);
  });

  it('go once they hold nothing, and their name is free again', () => {
    const bar = openBar();
    bar.done({ type: 'removeTable', table: bar.at('1').id });
    expect(bar.terminal.snapshot().tables.map(({ name }) => name)).toEqual(['2', '3']);
    bar.done(newTable(bar, { name: '1' }));
  });

  it.each<Case<object>>([
    ['adding one to no room', (bar) => newTable(bar, { room: NOWHERE }), { code: 'not_found', what: 'room' }],
    [
      'adding one whose name is in use in any room',
      (bar) => newTable(bar, { room: bar.room('Garden')?.id ?? '', name: '1' }),
      { code: 'name_in_use', name: '1' },
    ],
    [
      'changing one that is not there',
      () => ({ type: 'changeTable', table: NOWHERE, seats: 3 }),
      { code: 'not_found', what: 'table' },
    ],
    [
      'giving one the name of another',
      (bar) => ({ type: 'changeTable', table: bar.at('1').id, name: '2' }),
      { code: 'name_in_use', name: '2' },
    ],
    [
      'moving one that is not there',
      () => ({ type: 'moveTable', table: NOWHERE, x: 1, y: 1 }),
      { code: 'not_found', what: 'table' },
    ],
    [
      'moving one to no room',
      (bar) => ({ type: 'moveTable', table: bar.at('1').id, room: NOWHERE, x: 1, y: 1 }),
      { code: 'not_found', what: 'room' },
    ],
    [
      'removing one that is not there',
      () => ({ type: 'removeTable', table: NOWHERE }),
      { code: 'not_found', what: 'table' },
    ],
    [
      'removing one that holds an order',
      (bar) => {
        bar.order(bar.at('1'), 'Ale', { quantity: 5 });
        return { type: 'removeTable', table: bar.at('1').id };
      },
      { code: 'holds_lines', name: '1', count: 1 },
    ],
    [
      'any change of one that was removed',
      (bar) => {
        const table = bar.at('1').id;
        bar.done({ type: 'removeTable', table });
        return { type: 'setTableStatus', table, status: 'occupied' };
      },
      { code: 'not_found', what: 'table' },
    ],
  ])('refuse %s', (_, command, refusal) => {
    const bar = openBar();
    expect(bar.refusal(command(bar))).toEqual(refusal);
  });
});

describe('the status of a table by hand', () => {
  const allowed: Record<TableStatus, readonly TableStatus[]> = {
    available: ['occupied', 'reserved', 'unavailable'],
    occupied: ['available', 'bill_requested'],
    reserved: ['occupied', 'available'],
    bill_requested: ['available', 'occupied'],
    unavailable: ['available'],
  };
  const ways: Record<TableStatus, readonly TableStatus[]> = {
    available: [],
    occupied: ['occupied'],
    reserved: ['reserved'],
    bill_requested: ['occupied', 'bill_requested'],
    unavailable: ['unavailable'],
  };
  const moves = TABLE_STATUSES.flatMap((from) =>
    TABLE_STATUSES.filter((to) => to !== from).map((to) => [from, to] as const),
  );

  function barWith(status: TableStatus): Bar {
    const bar = openBar();
    for (const step of ways[status])
      bar.done({ type: 'setTableStatus', table: bar.at('1').id, status: step });
    expect(bar.table('1').status).toBe(status);
    return bar;
  }

  it.each(moves.filter(([from, to]) => allowed[from].includes(to)))('goes from %s to %s', (from, to) => {
    const bar = barWith(from);
    bar.done({ type: 'setTableStatus', table: bar.at('1').id, status: to });
    expect(bar.table('1').status).toBe(to);
  });

  it.each(moves.filter(([from, to]) => !allowed[from].includes(to)))(
    'does not go from %s to %s',
    (from, to) => {
      const bar = barWith(from);
      expect(bar.refusal({ type: 'setTableStatus', table: bar.at('1').id, status: to })).toEqual({
        code: 'status_not_allowed',
        from,
        to,
      });
    },
  );

  it.each(TABLE_STATUSES)('stays %s without a word when it is that already', (status) => {
    const bar = barWith(status);
    expect(bar.done({ type: 'setTableStatus', table: bar.at('1').id, status }).seq).toBeNull();
  });

  it('says since when guests sit there', () => {
    const bar = openBar();
    bar.done({ type: 'setTableStatus', table: bar.at('1').id, status: 'occupied' });
    expect(bar.table('1').seatedAt).toBe(bar.clock.nowMs);
  });

  it('says for when it is reserved, which may change, and forgets it with the reservation', () => {
    const bar = openBar();
    const table = bar.at('1').id;
    const reserve = (reservedFor: number | null) =>
      bar.done({ type: 'setTableStatus', table, status: 'reserved', reservedFor });
    reserve(1_800_000_000_000);
    expect(bar.table('1').reservedFor).toBe(1_800_000_000_000);
    expect(bar.written(() => reserve(1_800_000_900_000))).toMatchObject([
      { body: { fields: { reservedFor: 1_800_000_900_000 }, was: { reservedFor: 1_800_000_000_000 } } },
    ]);
    reserve(null);
    expect(bar.table('1')).toMatchObject({ status: 'reserved', reservedFor: null });
    bar.done({ type: 'setTableStatus', table, status: 'occupied', reservedFor: 5 });
    expect(bar.table('1').reservedFor).toBeNull();
  });

  it('cannot be made available while it holds an order, whatever was said before', () => {
    const bar = openBar();
    const table = bar.at('1').id;
    bar.order(bar.at('1'), 'Ale');
    const refusal = { code: 'holds_lines', name: '1', count: 1 };
    expect(bar.refusal({ type: 'setTableStatus', table, status: 'available' })).toEqual(refusal);
    bar.done({ type: 'setTableStatus', table, status: 'bill_requested' });
    expect(bar.refusal({ type: 'setTableStatus', table, status: 'available' })).toEqual(refusal);
    expect(bar.refusal({ type: 'setTableStatus', table, status: 'reserved' })).toMatchObject({
      code: 'status_not_allowed',
      from: 'bill_requested',
    });
  });

  it('turns occupied with the first line, also from reserved', () => {
    const bar = openBar();
    bar.done({ type: 'setTableStatus', table: bar.at('1').id, status: 'reserved', reservedFor: 99 });
    bar.order(bar.at('1'), 'Ale');
    expect(bar.table('1')).toMatchObject({ status: 'occupied', reservedFor: null });
  });

  it('asking for the bill of guests that only have lines is known, and the next guests do not inherit it', () => {
    const bar = openBar();
    bar.order(bar.at('1'), 'Ale');
    bar.done({ type: 'setTableStatus', table: bar.at('1').id, status: 'bill_requested' });
    bar.settleAll(bar.at('1'));
    expect(bar.table('1').status).toBe('available');
    bar.order(bar.at('1'), 'Ale');
    expect(bar.table('1').status).toBe('occupied');
  });
});

describe('tabs', () => {
  it('are opened with a name, at a table or without', () => {
    const bar = openBar();
    const tab = bar.created({ type: 'openTab', name: ' Mia ' });
    bar.done({ type: 'openTab', name: 'Noah', table: bar.at('2').id });
    expect(bar.tab('Mia')).toEqual({
      id: tab,
      name: 'Mia',
      table: null,
      openedAt: expect.any(Number),
      items: null,
    });
    expect(bar.tab('Noah')).toMatchObject({ table: bar.at('2').id, openedAt: bar.clock.nowMs });
  });

  it('take another name and another table, and write down what those were', () => {
    const bar = openBar();
    const tab = bar.created({ type: 'openTab', name: 'Mia' });
    const table = bar.at('1').id;
    const changes = bar.written(() => {
      bar.done({ type: 'renameTab', tab, name: 'Mia B.' });
      bar.done({ type: 'linkTab', tab, table });
      bar.done({ type: 'linkTab', tab, table: null });
    });
    expect(changes.map(({ body }) => body)).toEqual([
      { id: tab, fields: { name: 'Mia B.' }, was: { name: 'Mia' } },
      { id: tab, fields: { table }, was: { table: null } },
      { id: tab, fields: { table: null }, was: { table } },
    ]);
    for (const same of [
      { type: 'renameTab', tab, name: 'Mia B.' },
      { type: 'linkTab', tab, table: null },
    ] as const) {
      expect(bar.done(same).seq).toBeNull();
    }
  });

  it('close by hand when they hold nothing, and their name is free again', () => {
    const bar = openBar();
    bar.done({ type: 'closeTab', tab: bar.created({ type: 'openTab', name: 'Mia' }) });
    expect(bar.tab('Mia')).toBeUndefined();
    bar.done({ type: 'openTab', name: 'mia' });
  });

  it('close by themselves once the last line is paid, and not before', () => {
    const bar = openBar();
    const tab = { kind: 'tab', id: bar.created({ type: 'openTab', name: 'Mia' }) } as const;
    const [one, two] = [bar.order(tab, 'Ale'), bar.order(tab, 'Tap water')];
    const payments = [{ method: 'cash', amountMinor: 450 } as const];
    bar.done({ type: 'settle', holder: tab, lines: [{ line: one, quantity: 1 }], payments });
    expect(bar.tab('Mia')?.items).toHaveLength(1);
    bar.done({ type: 'settle', holder: tab, lines: [{ line: two, quantity: 1 }], payments: [] });
    expect(bar.tab('Mia')).toBeUndefined();
  });

  it('stay open when their last line is removed, since their guest is still there', () => {
    const bar = openBar();
    const tab = { kind: 'tab', id: bar.created({ type: 'openTab', name: 'Mia' }) } as const;
    bar.done({ type: 'removeLine', line: bar.order(tab, 'Ale'), reason: 'Wrong tab' });
    expect(bar.tab('Mia')).toMatchObject({ items: null });
  });

  it('open again with a line that another terminal had added before they were paid here', () => {
    const bar = openBar();
    const tab = { kind: 'tab', id: bar.created({ type: 'openTab', name: 'Mia' }) } as const;
    bar.order(tab, 'Ale');
    const [item] = bar.items(tab);
    if (item === undefined) expect.fail('nothing was ordered');
    const { id: _, note, seat, quantity, at, operator, arrived: _arrived, ...ordered } = item;
    bar.settleAll(tab);
    expect(bar.tab('Mia')).toBeUndefined();
    const origin = { item: ordered, quantity, at, operator };
    bar.receive({ type: 'line.added', body: { line: sampleId(77), holder: tab, origin, note, seat } });
    expect(bar.tab('Mia')?.items).toMatchObject([{ id: sampleId(77) }]);
  });

  const closed = (bar: Bar) => {
    const tab = bar.created({ type: 'openTab', name: 'Mia' });
    bar.done({ type: 'closeTab', tab });
    return tab;
  };
  it.each<Case<object>>([
    [
      'opening one whose name is in use',
      (bar) => {
        bar.done({ type: 'openTab', name: 'Mia' });
        return { type: 'openTab', name: 'MIA' };
      },
      { code: 'name_in_use', name: 'MIA' },
    ],
    [
      'opening one at a table that is not there',
      () => ({ type: 'openTab', name: 'Mia', table: NOWHERE }),
      { code: 'not_found', what: 'table' },
    ],
    [
      'giving one the name of another',
      (bar) => {
        bar.done({ type: 'openTab', name: 'Mia' });
        return { type: 'renameTab', tab: bar.created({ type: 'openTab', name: 'Noah' }), name: 'mia' };
      },
      { code: 'name_in_use', name: 'mia' },
    ],
    [
      'linking one to a table that is not there',
      (bar) => ({ type: 'linkTab', tab: bar.created({ type: 'openTab', name: 'Mia' }), table: NOWHERE }),
      { code: 'not_found', what: 'table' },
    ],
    [
      'closing one that holds an order',
      (bar) => {
        const tab = bar.created({ type: 'openTab', name: 'Mia' });
        bar.order({ kind: 'tab', id: tab }, 'Ale');
        return { type: 'closeTab', tab };
      },
      { code: 'holds_lines', name: 'Mia', count: 1 },
    ],
    [
      'renaming one that is closed',
      (bar) => ({ type: 'renameTab', tab: closed(bar), name: 'New' }),
      { code: 'tab_closed', name: 'Mia' },
    ],
    [
      'linking one that is closed',
      (bar) => ({ type: 'linkTab', tab: closed(bar), table: null }),
      { code: 'tab_closed', name: 'Mia' },
    ],
    [
      'closing one twice',
      (bar) => ({ type: 'closeTab', tab: closed(bar) }),
      { code: 'tab_closed', name: 'Mia' },
    ],
    ...(['renameTab', 'linkTab', 'closeTab'] as const).map(
      (type): Case<object> => [
        `${type} of one that is not there`,
        () =>
          type === 'renameTab'
            ? { type, tab: NOWHERE, name: 'New' }
            : type === 'linkTab'
              ? { type, tab: NOWHERE, table: null }
              : { type, tab: NOWHERE },
        { code: 'not_found', what: 'tab' },
      ],
    ),
  ])('refuse %s', (_, command, refusal) => {
    const bar = openBar();
    expect(bar.refusal(command(bar))).toEqual(refusal);
  });
});
