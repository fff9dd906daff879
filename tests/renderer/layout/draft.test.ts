import { describe, expect, it } from 'vitest';
import { addPiece, addSeveral, addTable, duplicate } from '../../../src-renderer/layout/draft/add.ts';
import { align, distribute } from '../../../src-renderer/layout/draft/arrange.ts';
import { boundsOf, isInside, overlaps } from '../../../src-renderer/layout/draft/bounds.ts';
import { countChanges, publishCommand } from '../../../src-renderer/layout/draft/changes.ts';
import {
  beginDraft,
  redoStep,
  settleStep,
  takeStep,
  undoStep,
} from '../../../src-renderer/layout/draft/draft.ts';
import { moveToRoom, setShape, setTables } from '../../../src-renderer/layout/draft/edit.ts';
import { changedElsewhere } from '../../../src-renderer/layout/draft/elsewhere.ts';
import {
  type Layout,
  type LayoutTable,
  layoutOf,
  tablesOf,
  withoutThings,
} from '../../../src-renderer/layout/draft/layout.ts';
import { moveBy, resizeBy, setBox, turnBy } from '../../../src-renderer/layout/draft/place.ts';
import { addRoom, removeRoom, reorderRoom, resizeRoom } from '../../../src-renderer/layout/draft/rooms.ts';
import { snapMove } from '../../../src-renderer/layout/draft/snap.ts';
import { openBar } from '../../commands/bar.ts';
import { countingIds, GARDEN, HALL, sampleLayout, samplePiece, sampleTable } from './sample-layout.ts';

const one = sampleTable('1');
const two = sampleTable('2', { x: 400, y: 130 });
const three = sampleTable('3', { x: 760, y: 300, width: 60, height: 60 });
const all = [one, two, three].map(({ id }) => id);

function table(layout: Layout, name: string): LayoutTable {
  return tablesOf(layout).find((each) => each.name === name) ?? expect.fail(`there is no table ${name}`);
}

describe('moving', () => {
  it('goes as far as the room, and several keep their distance', () => {
    const moved = moveBy(sampleLayout(one, two), all, { x: -500, y: 30 });
    expect(table(moved, '1')).toMatchObject({ x: 0, y: 130 });
    expect(table(moved, '2')).toMatchObject({ x: 300, y: 160 });
  });

  it('counts what a turned table covers', () => {
    const turned = sampleTable('1', { rotation: 90 });
    expect(table(moveBy(sampleLayout(turned), [turned.id], { x: 0, y: -500 }), '1').y).toBe(20);
  });

  it('is no change at the wall', () => {
    const layout = sampleLayout(sampleTable('1', { x: 0 }));
    expect(moveBy(layout, ['table 1'], { x: -10, y: 0 })).toBe(layout);
  });

  it('lets what stands outside come in, and not go further out', () => {
    const outside = sampleLayout(sampleTable('1', { x: -50 }));
    expect(table(moveBy(outside, ['table 1'], { x: 20, y: 0 }), '1').x).toBeGreaterThanOrEqual(0);
    expect(moveBy(outside, ['table 1'], { x: -20, y: 0 })).toBe(outside);
  });
});

describe('resizing', () => {
  it.each([
    ['the right side', { across: 1, down: 0 }, { x: 100, y: 100, width: 150, height: 80 }],
    ['the left side', { across: -1, down: 0 }, { x: 130, y: 100, width: 90, height: 80 }],
    ['the lower right corner', { across: 1, down: 1 }, { x: 100, y: 100, width: 150, height: 100 }],
    ['the upper left corner', { across: -1, down: -1 }, { x: 130, y: 120, width: 90, height: 60 }],
  ] as const)('by %s leaves the opposite one where it is', (_, grip, box) => {
    expect(table(resizeBy(sampleLayout(one), one.id, grip, { x: 30, y: 20 }), '1')).toMatchObject(box);
  });

  it('follows the finger on a turned table', () => {
    const turned = sampleTable('1', { x: 300, y: 300, rotation: 90 });
    const grown = table(
      resizeBy(sampleLayout(turned), turned.id, { across: 1, down: 0 }, { x: 0, y: 40 }),
      '1',
    );
    expect(grown.width).toBe(160);
    expect(boundsOf(grown).top).toBeCloseTo(boundsOf(turned).top);
  });

  it('keeps round tables round, and nothing smaller than a stool', () => {
    const round = sampleTable('1', { shape: 'round', width: 80 });
    const grown = resizeBy(sampleLayout(round), round.id, { across: 1, down: 1 }, { x: 30, y: 10 });
    expect(table(grown, '1')).toMatchObject({ width: 110, height: 110 });
    const small = resizeBy(sampleLayout(round), round.id, { across: 1, down: 1 }, { x: -300, y: -300 });
    expect(table(small, '1')).toMatchObject({ width: 20, height: 20 });
  });

  it('ends at the wall instead of pushing the table away', () => {
    const grown = resizeBy(sampleLayout(one), one.id, { across: 1, down: 0 }, { x: 5000, y: 0 });
    expect(table(grown, '1')).toMatchObject({ x: 100, width: 900 });
  });
});

describe('turning', () => {
  it('is by fifteen degrees around the own centre, and around the clock', () => {
    const turned = turnBy(sampleLayout(one), [one.id], -15);
    expect(table(turned, '1')).toMatchObject({ rotation: 345, x: 100, y: 100 });
    expect(table(turnBy(turned, [one.id], 30), '1').rotation).toBe(15);
  });

  it('leaves what would not fit', () => {
    const wall = samplePiece('wall', { x: 0, y: 0, width: 1000 });
    const layout = sampleLayout(wall);
    expect(turnBy(layout, ['wall'], 90)).toBe(layout);
  });
});

describe('typed measures', () => {
  it('stay within the room and within what a table can be', () => {
    const layout = setBox(sampleLayout(one), [one.id], { x: 5000, width: 3, rotation: 370 });
    expect(table(layout, '1')).toMatchObject({ width: 20, rotation: 10 });
    expect(isInside(boundsOf(table(layout, '1')), { width: 1000, height: 800 })).toBe(true);
  });

  it('are one for a round table', () => {
    const round = sampleTable('1', { shape: 'round', width: 80 });
    expect(table(setBox(sampleLayout(round), [round.id], { height: 100 }), '1').width).toBe(100);
  });
});

describe('snapping', () => {
  const room = { id: HALL, name: 'Hall', position: 0, width: 1000, height: 800 };
  const snap = (x: number, y: number) =>
    snapMove({ moved: boundsOf(one), by: { x, y }, others: [two], room, reach: 8 });

  it('comes into line with a neighbour’s edge, and says along what', () => {
    const { y, guides } = snap(0, 27);
    expect(y).toBe(30);
    expect(guides).toEqual([{ axis: 'across', at: 130, from: 100, to: 520 }]);
  });

  it('comes onto the grid where no neighbour is near', () => {
    expect(snap(33, -66)).toEqual({ x: 30, y: -70, guides: [] });
  });

  it('finds the middle of the room', () => {
    expect(snap(337, 200)).toMatchObject({ x: 340, guides: [{ axis: 'down', at: 500 }] });
  });
});

describe('arranging', () => {
  it.each([
    ['left', 'x', [100, 100, 100]],
    ['right', 'x', [700, 700, 760]],
    ['centre', 'x', [400, 400, 430]],
    ['top', 'y', [100, 100, 100]],
    ['bottom', 'y', [280, 280, 300]],
    ['middle', 'y', [190, 190, 200]],
  ] as const)('%s brings all onto one line', (alignment, field, expected) => {
    const layout = align(sampleLayout(one, two, three), all, alignment);
    expect(['1', '2', '3'].map((name) => table(layout, name)[field])).toEqual(expected);
  });

  it('makes the gaps equal and leaves the outer two', () => {
    const layout = distribute(sampleLayout(one, two, three), all, 'across');
    expect(['1', '2', '3'].map((name) => table(layout, name).x)).toEqual([100, 430, 760]);
  });

  it('changes nothing of a single thing', () => {
    const layout = sampleLayout(one, two);
    expect(align(layout, [one.id], 'right')).toBe(layout);
    expect(distribute(layout, [one.id, two.id], 'down')).toBe(layout);
  });
});

describe('adding', () => {
  it('gives a table the next free name, the look of the last one and a free place', () => {
    const added = addTable(sampleLayout(sampleTable('B11', { seats: 6 })), HALL, countingIds());
    const [id] = added?.ids ?? [];
    const table12 = table(added?.layout ?? sampleLayout(), 'B12');
    expect(table12).toMatchObject({ id, seats: 6, shape: 'rectangle', width: 120 });
    expect(overlaps(boundsOf(table12), boundsOf(sampleTable('B11')))).toBe(false);
  });

  it.each([
    [
      'passes over a name that is in use elsewhere',
      [sampleTable('4'), sampleTable('5', { room: GARDEN })],
      '6',
    ],
    [
      'counts on from the venue where the room has no numbers',
      [sampleTable('Bar', { room: HALL }), sampleTable('9', { room: GARDEN })],
      '10',
    ],
    ['begins with 1', [], '1'],
  ])('%s', (_, tables, name) => {
    const added = addTable(sampleLayout(...tables), HALL, countingIds());
    expect(tablesOf(added?.layout ?? sampleLayout()).at(-1)?.name).toBe(name);
  });

  it('adds rows and columns, apart and in order', () => {
    const look = { width: 80, height: 80, shape: 'round', seats: 2 } as const;
    const given = { room: GARDEN, rows: 2, columns: 3, gap: 60, look };
    const { layout, ids } = addSeveral(sampleLayout(), given, countingIds()) ?? expect.fail('no room');
    expect(ids).toHaveLength(6);
    expect([table(layout, '1').x, table(layout, '3').x, table(layout, '4').x]).toEqual([40, 320, 40]);
    expect(table(layout, '4').y).toBe(table(layout, '1').y + 140);
  });

  it('refuses rows that do not fit', () => {
    const look = { width: 80, height: 80, shape: 'round', seats: 2 } as const;
    expect(
      addSeveral(sampleLayout(), { room: GARDEN, rows: 1, columns: 9, gap: 60, look }, countingIds()),
    ).toBeNull();
  });

  it('copies beside the original, under a new name, and in the corner the other way', () => {
    const corner = sampleTable('7', { x: 880, y: 720 });
    const { layout, ids } = duplicate(
      sampleLayout(corner, samplePiece('wall')),
      [corner.id, 'wall'],
      countingIds(),
    );
    expect(table(layout, '8')).toMatchObject({ x: 850, y: 690, seats: 4 });
    expect(ids).toHaveLength(2);
  });

  it('adds scenery', () => {
    const { layout } =
      addPiece(sampleLayout(), { room: HALL, kind: 'bar' }, countingIds()) ?? expect.fail('no room');
    expect([...layout.things.values()]).toMatchObject([{ kind: 'bar', label: 'Bar', width: 300 }]);
  });
});

describe('changing', () => {
  it('makes a long table round around its centre', () => {
    expect(table(setShape(sampleLayout(one), [one.id], 'round'), '1')).toMatchObject({
      shape: 'round',
      x: 120,
      y: 100,
      width: 80,
      height: 80,
    });
  });

  it('moves tables to another room, inside it', () => {
    const far = sampleTable('1', { x: 800 });
    expect(table(moveToRoom(sampleLayout(far), [far.id], GARDEN), '1')).toMatchObject({
      room: GARDEN,
      x: 480,
    });
  });
});

describe('rooms', () => {
  it('are added with a free name, ordered, and only removed once no table stands there', () => {
    const { layout, id } = addRoom(sampleLayout(one, samplePiece('wall', { room: GARDEN })), countingIds());
    expect(layout.rooms.at(-1)).toMatchObject({ id, name: 'New room', position: 2 });
    const first = reorderRoom(reorderRoom(layout, id, -1), id, -1);
    expect(first.rooms.map(({ name, position }) => [name, position])).toEqual([
      ['New room', 0],
      ['Hall', 1],
      ['Garden', 2],
    ]);
    expect(removeRoom(layout, HALL)).toBe(layout);
    const without = removeRoom(layout, GARDEN);
    expect(without.rooms).toHaveLength(2);
    expect(without.things.has('wall')).toBe(false);
  });

  it('are never smaller than what stands in them', () => {
    expect(resizeRoom(sampleLayout(three), HALL, { width: 100, height: 1200 }).rooms[0]).toMatchObject({
      width: 820,
      height: 1200,
    });
  });
});

describe('steps', () => {
  it('go back and forth, and a new one forgets what was undone', () => {
    const base = sampleLayout(one, two);
    const first = takeStep(beginDraft(base), moveBy(base, [one.id], { x: 10, y: 0 }));
    const second = takeStep(first, withoutThings(first.now, new Set([two.id])));
    expect(undoStep(second).now).toBe(first.now);
    expect(redoStep(undoStep(second)).now).toBe(second.now);
    const other = takeStep(undoStep(second), moveBy(first.now, [two.id], { x: 10, y: 0 }));
    expect(redoStep(other)).toBe(other);
  });

  it('that go on are one, until they are settled', () => {
    const base = sampleLayout(one);
    const nudge = (draft: ReturnType<typeof beginDraft>) =>
      takeStep(draft, moveBy(draft.now, [one.id], { x: 1, y: 0 }), 'nudge');
    const nudged = nudge(nudge(beginDraft(base)));
    expect(undoStep(nudged).now).toBe(base);
    expect(undoStep(nudge(settleStep(nudged))).now).toBe(nudged.now);
  });
});

describe('what is published', () => {
  it('is what differs, with what it was', () => {
    const wall = samplePiece(`${HALL}/0`, { rotation: 30 });
    const base = sampleLayout(one, two, wall);
    const moved = setTables(moveBy(base, [one.id, wall.id], { x: 10, y: 0 }), [one.id], { seats: 6 });
    const now = withoutThings(moved, new Set([two.id]));
    const { kind: _, id: __, room: ___, ...piece } = wall;
    expect(publishCommand(base, now)).toEqual({
      type: 'publishLayout',
      rooms: {
        added: [],
        changed: [
          {
            id: HALL,
            fields: { scenery: [{ kind: 'wall', ...piece, x: 510 }] },
            was: { scenery: [{ kind: 'wall', ...piece }] },
          },
        ],
        removed: [],
      },
      tables: {
        added: [],
        changed: [{ id: one.id, fields: { x: 110, seats: 6 }, was: { x: 100, seats: 4 } }],
        removed: [two.id],
      },
    });
    expect(countChanges(base, now)).toBe(3);
  });

  it('is accepted by a terminal, which then shows the draft', () => {
    const bar = openBar();
    const floor = () => {
      const { rooms, tables } = bar.terminal.snapshot();
      return layoutOf({
        rooms: new Map(rooms.map((room) => [room.id, room])),
        tables: new Map(tables.map((each) => [each.id, each])),
      });
    };
    const newId = countingIds();
    const base = floor();
    const hall = base.rooms[0]?.id ?? '';
    const { layout, id } = addRoom(base, newId);
    const several = addSeveral(
      layout,
      { room: id, rows: 2, columns: 2, gap: 40, look: { width: 90, height: 90, shape: 'round', seats: 3 } },
      newId,
    );
    const walled = addPiece(several?.layout ?? layout, { room: hall, kind: 'wall' }, newId)?.layout ?? layout;
    const turned = turnBy(walled, [...walled.things.keys()].slice(-1), 15);
    bar.done(publishCommand(base, turned));
    expect(countChanges(floor(), turned)).toBe(2);
    expect(publishCommand(floor(), turned)).toMatchObject({
      rooms: { added: [], changed: [], removed: [] },
      tables: { added: [], changed: [], removed: [] },
    });
  });
});

describe('what others change meanwhile', () => {
  it('is told by what it is, and whether the draft changes the same', () => {
    const base = sampleLayout(one, two, three);
    const now = moveBy(base, [one.id, three.id], { x: 10, y: 0 });
    const moved = setTables(moveBy(base, [one.id], { x: 50, y: 50 }), [two.id], { seats: 8 });
    const floor = withoutThings(moved, new Set([three.id]));
    expect(changedElsewhere({ base, floor, now })).toEqual([
      { kind: 'table', id: one.id, name: '1', what: 'place', isCrossing: true },
      { kind: 'table', id: two.id, name: '2', what: 'seats', isCrossing: false },
      { kind: 'table', id: three.id, name: '3', what: 'removed', isCrossing: true },
    ]);
  });

  it('is nothing while nobody does', () => {
    const base = sampleLayout(one, samplePiece('wall'));
    const floor = sampleLayout(one, samplePiece('wall'));
    expect(changedElsewhere({ base, floor, now: moveBy(base, [one.id], { x: 5, y: 5 }) })).toEqual([]);
  });
});
