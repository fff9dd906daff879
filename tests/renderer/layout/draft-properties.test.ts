import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { addPiece, addSeveral, addTable, duplicate, lookIn } from '../../../src-renderer/layout/draft/add.ts';
import { align, distribute } from '../../../src-renderer/layout/draft/arrange.ts';
import { boundsOf, isInside } from '../../../src-renderer/layout/draft/bounds.ts';
import {
  beginDraft,
  type Draft,
  redoStep,
  takeStep,
  undoStep,
} from '../../../src-renderer/layout/draft/draft.ts';
import { moveToRoom, setShape, setTables } from '../../../src-renderer/layout/draft/edit.ts';
import { type Layout, roomOf, withoutThings } from '../../../src-renderer/layout/draft/layout.ts';
import { moveBy, resizeBy, setBox, turnBy } from '../../../src-renderer/layout/draft/place.ts';
import { addRoom, removeRoom, reorderRoom, resizeRoom } from '../../../src-renderer/layout/draft/rooms.ts';
import { canonical } from '../../../src-shared/domain/canonical.ts';
import { countingIds, sampleLayout, samplePiece, sampleTable } from './sample-layout.ts';

interface Act {
  readonly pick: number;
  readonly some: number;
  readonly x: number;
  readonly y: number;
}

type Deed = (layout: Layout, act: Act, newId: () => string) => Layout;

const idsOf = (layout: Layout, { pick, some }: Act) => {
  const ids = [...layout.things.keys()];
  const from = pick % Math.max(1, ids.length);
  return ids.slice(from, from + 1 + (some % 4));
};
const roomIn = (layout: Layout, { some }: Act) =>
  layout.rooms[some % Math.max(1, layout.rooms.length)]?.id ?? '';
const gripOf = ({ pick, some }: Act) =>
  ({ across: pick % 2 === 0 ? 1 : -1, down: some % 2 === 0 ? 1 : 0 }) as const;

const DEEDS: readonly Deed[] = [
  (layout, act) => moveBy(layout, idsOf(layout, act), act),
  (layout, act) => resizeBy(layout, idsOf(layout, act)[0] ?? '', gripOf(act), act),
  (layout, act) => turnBy(layout, idsOf(layout, act), 15 * (act.some % 24)),
  (layout, act) => setBox(layout, idsOf(layout, act), { width: act.x, rotation: act.y }),
  (layout, act) => setBox(layout, idsOf(layout, act), { x: act.x, y: act.y }),
  (layout, act) => align(layout, idsOf(layout, act), act.x > 0 ? 'right' : 'middle'),
  (layout, act) => distribute(layout, idsOf(layout, act), act.x > 0 ? 'across' : 'down'),
  (layout, act) => setShape(layout, idsOf(layout, act), act.x > 0 ? 'round' : 'booth'),
  (layout, act) => setTables(layout, idsOf(layout, act), { seats: act.some % 20 }),
  (layout, act) => moveToRoom(layout, idsOf(layout, act), roomIn(layout, act)),
  (layout, act, newId) => duplicate(layout, idsOf(layout, act), newId).layout,
  (layout, act, newId) => addTable(layout, roomIn(layout, act), newId)?.layout ?? layout,
  (layout, act, newId) =>
    addPiece(layout, { room: roomIn(layout, act), kind: 'wall' }, newId)?.layout ?? layout,
  (layout, act, newId) => {
    const room = roomIn(layout, act);
    const given = { room, rows: act.some % 3, columns: 2, gap: 30, look: lookIn(layout, room) };
    return addSeveral(layout, given, newId)?.layout ?? layout;
  },
  (layout, act) => withoutThings(layout, new Set(idsOf(layout, act))),
  (layout, _, newId) => addRoom(layout, newId).layout,
  (layout, act) => removeRoom(layout, roomIn(layout, act)),
  (layout, act) => reorderRoom(layout, roomIn(layout, act), act.x > 0 ? 1 : -1),
  (layout, act) => resizeRoom(layout, roomIn(layout, act), { width: act.x, height: act.y }),
];

const acts = fc.array(
  fc.record({
    deed: fc.nat(DEEDS.length - 1),
    pick: fc.nat(30),
    some: fc.nat(30),
    x: fc.integer({ min: -1500, max: 1500 }),
    y: fc.integer({ min: -1500, max: 1500 }),
  }),
  { minLength: 1, maxLength: 30 },
);

const base = sampleLayout(
  sampleTable('1'),
  sampleTable('2', { x: 400, shape: 'round', width: 80 }),
  sampleTable('B3', { x: 700, y: 500, rotation: 45 }),
  samplePiece('wall', { rotation: 30 }),
);

/** Every draft on the way, from the one that nothing was done to. */
function played(steps: typeof acts extends fc.Arbitrary<infer Steps> ? Steps : never): readonly Draft[] {
  const newId = countingIds();
  const drafts = [beginDraft(base)];
  for (const { deed, ...act } of steps) {
    const before = drafts.at(-1) ?? beginDraft(base);
    const now = DEEDS[deed]?.(before.now, act, newId) ?? before.now;
    drafts.push(takeStep(before, now));
  }
  return drafts;
}

const shown = ({ now }: Draft) => canonical({ rooms: now.rooms, things: [...now.things] });

it('undoing gives back every draft on the way, and redoing leads to the last one again', () => {
  fc.assert(
    fc.property(acts, (steps) => {
      const drafts = played(steps);
      const ways = drafts.filter((draft, index) => draft !== drafts[index + 1]).map(shown);
      let draft = drafts.at(-1) ?? beginDraft(base);
      const last = shown(draft);
      const back: string[] = [];
      for (; draft.past.length > 0; draft = undoStep(draft)) back.push(shown(draft));
      back.push(shown(draft));
      expect(back.toReversed()).toEqual(ways);
      while (draft.future.length > 0) draft = redoStep(draft);
      expect(shown(draft)).toBe(last);
    }),
    { numRuns: 300 },
  );
});

it('nothing leaves the bounds of its room, whatever is done', () => {
  fc.assert(
    fc.property(acts, (steps) => {
      for (const { now } of played(steps)) {
        for (const thing of now.things.values()) {
          const room = roomOf(now, thing.room) ?? expect.fail(`${thing.id} stands in no room`);
          expect(isInside(boundsOf(thing), room), canonical({ thing, room })).toBe(true);
          expect([thing.x, thing.y, thing.width, thing.height].every(Number.isInteger)).toBe(true);
        }
      }
    }),
    { numRuns: 400 },
  );
});

it('no two tables get one name', () => {
  fc.assert(
    fc.property(acts, (steps) => {
      const last = played(steps).at(-1)?.now.things.values() ?? [];
      const names = [...last].flatMap((thing) => (thing.kind === 'table' ? [thing.name] : []));
      expect(new Set(names).size).toBe(names.length);
    }),
    { numRuns: 200 },
  );
});
