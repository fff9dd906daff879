import { describe, expect, it } from 'vitest';
import type { CommandInput } from '../../src-shared/contract/command.ts';
import { openTwoBars } from '../conflicts/two-bars.ts';
import { sampleId } from '../domain/samples.ts';
import { type Bar, openBar } from './bar.ts';

type Publish = Extract<CommandInput, { type: 'publishLayout' }>;

const NONE = { added: [], changed: [], removed: [] };
const place = { x: 10, y: 20, width: 100, height: 90, rotation: 30, shape: 'round', seats: 5 } as const;
const bar = { kind: 'bar', label: 'Pass', x: 0, y: 0, width: 300, height: 60 } as const;
const wall = { kind: 'wall', label: '', x: 500, y: 0, width: 20, height: 400, rotation: 45 } as const;
const plant = { kind: 'plant', label: '', x: 900, y: 700, width: 50, height: 50 } as const;

function publish(
  given: { readonly rooms?: Partial<Publish['rooms']>; readonly tables?: Partial<Publish['tables']> } = {},
): Publish {
  return {
    type: 'publishLayout',
    rooms: { ...NONE, ...given.rooms },
    tables: { ...NONE, ...given.tables },
  };
}

/** A table moves from where it stands at a bar. */
function moves(at: Bar, name: string, to: { readonly x: number; readonly y: number }) {
  const { id, x, y } = at.table(name);
  return { id, fields: to, was: { x, y } };
}

const hall = (at: Bar) => at.room('Hall')?.id ?? '';
const garden = (at: Bar) => at.room('Garden')?.id ?? '';

describe('a published layout', () => {
  it('brings rooms and tables, changes and removals onto the floor at once, one write for each', () => {
    const at = openBar();
    const [cellar, nine] = [sampleId(0x900), sampleId(0x901)];
    const given = publish({
      rooms: {
        added: [
          { id: cellar, fields: { name: 'Cellar', position: 2, width: 500, height: 400, scenery: [bar] } },
        ],
        changed: [{ id: garden(at), fields: { name: 'Orchard' }, was: { name: 'Garden' } }],
      },
      tables: {
        added: [{ id: nine, fields: { room: cellar, name: '9', ...place } }],
        changed: [
          moves(at, '1', { x: 300, y: 300 }),
          { id: at.table('3').id, fields: { room: cellar, seats: 2 }, was: { room: hall(at), seats: 4 } },
        ],
        removed: [at.table('2').id],
      },
    });
    const written = at.written(() => at.done(given));
    expect(written.map(({ type }) => type)).toEqual([
      'room.set',
      'room.set',
      'table.set',
      'table.set',
      'table.set',
      'table.set',
    ]);
    expect(written[3]?.body).toMatchObject({ fields: { x: 300, y: 300 }, was: { x: 100, y: 100 } });
    expect(at.room('Cellar')).toMatchObject({ id: cellar, scenery: [bar] });
    expect(at.room('Orchard')).toBeDefined();
    expect(at.table('9')).toMatchObject({
      id: nine,
      room: cellar,
      ...place,
      status: 'available',
      items: null,
    });
    expect(at.table('1')).toMatchObject({ x: 300, y: 300 });
    expect(at.table('3')).toMatchObject({ room: cellar, seats: 2, x: 600 });
    expect(at.terminal.snapshot().tables.map(({ name }) => name)).not.toContain('2');
  });

  it('changes nothing when it is repeated because its answer was lost', () => {
    const at = openBar();
    const given = publish({
      rooms: {
        added: [
          {
            id: sampleId(0x900),
            fields: { name: 'Cellar', position: 2, width: 500, height: 400, scenery: [] },
          },
        ],
        removed: [garden(at)],
      },
      tables: {
        added: [{ id: sampleId(0x901), fields: { room: sampleId(0x900), name: '9', ...place } }],
        changed: [moves(at, '1', { x: 300, y: 300 })],
        removed: [at.table('2').id],
      },
    });
    at.done(given);
    expect(at.written(() => at.done(given))).toEqual([]);
  });

  it('moves a table with its open order to another room', () => {
    const at = openBar();
    const line = at.order(at.at('1'), 'Ale');
    const { id } = at.table('1');
    at.done(
      publish({
        tables: {
          changed: [
            { id, fields: { room: garden(at), x: 5, y: 6 }, was: { room: hall(at), x: 100, y: 100 } },
          ],
        },
      }),
    );
    expect(at.table('1')).toMatchObject({ room: garden(at), x: 5, y: 6, status: 'occupied' });
    expect(at.items(at.at('1')).map((item) => item.id)).toEqual([line]);
  });

  it('lets two tables swap their names, and a room go once its last table went elsewhere', () => {
    const at = openBar();
    const [one, two] = [at.table('1').id, at.table('2').id];
    at.done(
      publish({
        rooms: { removed: [garden(at)] },
        tables: {
          changed: [
            { id: one, fields: { name: '2' }, was: { name: '1' } },
            { id: two, fields: { name: '1' }, was: { name: '2' } },
          ],
        },
      }),
    );
    expect([at.table('2').id, at.table('1').id]).toEqual([one, two]);
    at.undo();
    expect([at.table('1').id, at.table('2').id]).toEqual([one, two]);
    expect(at.room('Garden')).toBeDefined();
  });
});

describe('a layout is refused whole', () => {
  it('with every reason, and nothing of it is published', () => {
    const at = openBar();
    at.order(at.at('1'), 'Ale', { quantity: 2 });
    at.order(at.at('1'), 'Stout');
    const { id } = at.table('1');
    const refusal = at.refusal(
      publish({
        rooms: { removed: [hall(at)] },
        tables: {
          added: [
            { id: sampleId(0x901), fields: { room: hall(at), name: ' 3 ', ...place } },
            { id: sampleId(0x902), fields: { room: sampleId(0xdead), name: '8', ...place } },
          ],
          changed: [moves(at, '2', { x: 1, y: 1 })],
          removed: [id],
        },
      }),
    );
    const nowhere = { code: 'not_found', what: 'room' };
    expect(refusal).toEqual({
      code: 'layout_refused',
      problems: [
        {
          kind: 'room',
          id: hall(at),
          name: 'Hall',
          because: { code: 'room_not_empty', name: 'Hall', tables: 3 },
        },
        { kind: 'table', id: sampleId(0x901), name: '3', because: { code: 'name_in_use', name: '3' } },
        { kind: 'table', id: sampleId(0x901), name: '3', because: nowhere },
        { kind: 'table', id: sampleId(0x902), name: '8', because: nowhere },
        { kind: 'table', id: at.table('2').id, name: '2', because: nowhere },
        { kind: 'table', id, name: '1', because: { code: 'holds_lines', name: '1', count: 2 } },
      ],
    });
  });

  it.each<readonly [string, (at: Bar) => Publish]>([
    [
      'that gives a room the name of another',
      (at) =>
        publish({
          rooms: { changed: [{ id: garden(at), fields: { name: 'hall' }, was: { name: 'Garden' } }] },
        }),
    ],
    [
      'that adds a table to a room which somebody removed meanwhile',
      (at) => {
        const room = garden(at);
        at.done({ type: 'removeRoom', room });
        return publish({ tables: { added: [{ id: sampleId(9), fields: { room, name: '9', ...place } }] } });
      },
    ],
    [
      'that removes a room in which somebody put a table meanwhile',
      (at) => {
        at.done({ type: 'addTable', room: garden(at), name: '7', ...place });
        return publish({ rooms: { removed: [garden(at)] } });
      },
    ],
  ])('one %s', (_, command) => {
    const at = openBar();
    expect(at.refusal(command(at))).toMatchObject({ code: 'layout_refused' });
  });

  it.each<readonly [string, (at: Bar) => unknown, string]>([
    [
      'names a table twice',
      (at) => publish({ tables: { removed: [at.table('1').id, at.table('1').id] } }),
      'tables',
    ],
    [
      'does not say what a field was',
      (at) => publish({ tables: { changed: [{ id: at.table('1').id, fields: { x: 1 }, was: {} }] } }),
      'tables.changed[0].was',
    ],
    [
      'sets what is not drawn, such as a status',
      (at) => ({
        ...publish(),
        tables: {
          ...NONE,
          changed: [{ id: at.table('1').id, fields: { status: 'occupied' }, was: { status: 'available' } }],
        },
      }),
      'tables.changed[0].fields.status',
    ],
  ])('one that %s', (_, command, path) => {
    const at = openBar();
    expect(at.refusal(command(at))).toMatchObject({ code: 'invalid_input' });
    expect(at.refusal(command(at))).toHaveProperty('issues[0].path', path);
  });
});

describe('what others changed meanwhile', () => {
  it('stays in the fields that the draft leaves alone, and is not told', () => {
    const at = openBar();
    const { id } = at.table('1');
    const draft = publish({ tables: { changed: [moves(at, '1', { x: 300, y: 300 })] } });
    at.done({ type: 'changeTable', table: id, name: '1a', seats: 9 });
    expect(at.done(draft)).not.toHaveProperty('meanwhile');
    expect(at.table('1a')).toMatchObject({ x: 300, y: 300, seats: 9 });
  });

  it('gives way to the draft in the same field, and is told with who did it and when', () => {
    const at = openBar();
    const { id } = at.table('1');
    const draft = publish({
      tables: {
        changed: [
          {
            id,
            fields: { x: 300, y: 300, seats: 2, name: '1b' },
            was: { x: 100, y: 100, seats: 4, name: '1' },
          },
        ],
      },
    });
    at.done({ type: 'moveTable', table: id, x: 700, y: 700 });
    const movedAt = at.clock.nowMs;
    at.done({ type: 'changeTable', table: id, seats: 2 });
    expect(at.done(draft).meanwhile).toEqual([
      { kind: 'table', id, name: '1', what: 'place', who: 'Ada', at: movedAt, stands: 'yours' },
    ]);
    expect(at.table('1b')).toMatchObject({ x: 300, y: 300, seats: 2 });
  });

  it('stands where a table that the draft changes is gone, and is told', () => {
    const at = openBar();
    const { id } = at.table('1');
    const draft = publish({ tables: { changed: [moves(at, '1', { x: 300, y: 300 })] } });
    at.done({ type: 'removeTable', table: id });
    expect(
      at.written(() =>
        expect(at.done(draft).meanwhile).toMatchObject([
          { kind: 'table', id, name: '1', what: 'removed', who: 'Ada', stands: 'theirs' },
        ]),
      ),
    ).toEqual([]);
  });

  it('is no matter where both removed the same', () => {
    const at = openBar();
    const draft = publish({ tables: { removed: [at.table('1').id] } });
    at.done({ type: 'removeTable', table: at.table('1').id });
    expect(at.done(draft)).toMatchObject({ seq: null });
  });

  it('leaves the scenery of both in a room', () => {
    const at = openBar();
    const [id, before] = [hall(at), [bar, wall]];
    at.done(publish({ rooms: { changed: [{ id, fields: { scenery: before }, was: { scenery: [] } }] } }));
    const mine = [bar, { ...wall, x: 600 }];
    const draft = publish({
      rooms: { changed: [{ id, fields: { scenery: mine }, was: { scenery: before } }] },
    });
    const theirs = [wall, plant];
    at.done(publish({ rooms: { changed: [{ id, fields: { scenery: theirs }, was: { scenery: before } }] } }));
    expect(at.done(draft).meanwhile).toMatchObject([{ kind: 'room', what: 'scenery', stands: 'both' }]);
    expect(at.room('Hall')?.scenery).toEqual([plant, { ...wall, x: 600 }]);
  });
});

describe('taking a publish back', () => {
  it('takes all of it back in one step, and the step before it after that', () => {
    const at = openBar();
    at.done({ type: 'changeTable', table: at.table('1').id, seats: 8 });
    const before = at.terminal.snapshot();
    const cellar = sampleId(0x900);
    at.done(
      publish({
        rooms: {
          added: [
            { id: cellar, fields: { name: 'Cellar', position: 2, width: 500, height: 400, scenery: [wall] } },
          ],
          removed: [garden(at)],
        },
        tables: {
          added: [{ id: sampleId(0x901), fields: { room: cellar, name: '9', ...place } }],
          changed: [
            { id: at.table('3').id, fields: { room: cellar }, was: { room: hall(at) } },
            moves(at, '1', { x: 300, y: 300 }),
          ],
          removed: [at.table('2').id],
        },
      }),
    );
    at.undo();
    const after = at.terminal.snapshot();
    expect([after.rooms, after.tables]).toEqual([before.rooms, before.tables]);
    at.undo();
    expect(at.table('1').seats).toBe(4);
  });

  it.each<readonly [string, (at: Bar) => void]>([
    ['guests have ordered at a new table', (at) => void at.order(at.at('9'), 'Ale')],
    [
      'somebody elsewhere moved a table again',
      (at) =>
        at.receive({ type: 'table.set', body: { id: at.table('1').id, fields: { x: 1 }, was: { x: 300 } } }),
    ],
  ])('is refused whole once %s', (_, meanwhile) => {
    const at = openBar();
    const { seq } = at.done(
      publish({
        tables: {
          added: [{ id: sampleId(0x901), fields: { room: hall(at), name: '9', ...place } }],
          changed: [moves(at, '1', { x: 300, y: 300 })],
        },
      }),
    );
    at.terminal.setSettings({ operator: at.staff('Ben') });
    meanwhile(at);
    at.terminal.setSettings({ operator: at.staff('Ada') });
    expect(at.refusal({ type: 'undo', seq })).toEqual({ code: 'cannot_undo', because: 'changed_meanwhile' });
    expect(at.table('9')).toBeDefined();
  });
});

describe('two who publish without seeing each other', () => {
  it('merge by field on both terminals', () => {
    const { here, there, meet } = openTwoBars();
    const { id } = here.table('1');
    here.done(publish({ tables: { changed: [moves(here, '1', { x: 300, y: 300 })] } }));
    there.done(
      publish({
        tables: {
          changed: [
            { id, fields: { seats: 9, name: '1b' }, was: { seats: 4, name: '1' } },
            moves(there, '2', { x: 5, y: 5 }),
          ],
        },
      }),
    );
    meet();
    for (const each of [here, there]) {
      expect(each.table('1b')).toMatchObject({ x: 300, y: 300, seats: 9 });
      expect(each.table('2')).toMatchObject({ x: 5, y: 5 });
      expect(each.terminal.snapshot().crossings).toEqual([]);
    }
  });
});
