import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bringIntoView,
  cornerOf,
  fitScale,
  limitView,
  nearestZoom,
  type PlanFrame,
  type PlanView,
  pushBy,
  wholeRoom,
  zoomAbout,
} from '../../../src-renderer/floor/plan-view.ts';

/** Wider than its space: at zoom 1 there is empty space above and below. */
const FRAME: PlanFrame = { room: { width: 1000, height: 400 }, space: { width: 1000, height: 600 } };

const size = (least: number, most: number) =>
  fc.record({
    width: fc.integer({ min: least, max: most }),
    height: fc.integer({ min: least, max: most }),
  });
const frames: fc.Arbitrary<PlanFrame> = fc.record({ room: size(100, 6000), space: size(200, 2000) });
const way = fc.double({ min: -3000, max: 3000, noNaN: true });
const points = fc.record({ x: way, y: way });
const views: fc.Arbitrary<PlanView> = fc.record({
  zoom: fc.double({ min: 0.01, max: 100, noNaN: true }),
  x: fc.double({ min: -9000, max: 9000, noNaN: true }),
  y: fc.double({ min: -9000, max: 9000, noNaN: true }),
});

/** Where a place of the room is seen, in pixels from the middle of the space. */
const seenAt = (view: PlanView, frame: PlanFrame, place: { x: number; y: number }) => {
  const scale = fitScale(frame) * view.zoom;
  return { x: (place.x - view.x) * scale, y: (place.y - view.y) * scale };
};

describe('a view of a room', () => {
  it('shows the whole of it in the middle at first', () => {
    expect(limitView(wholeRoom(FRAME), FRAME)).toEqual({ zoom: 1, x: 500, y: 200 });
    expect(cornerOf(wholeRoom(FRAME), FRAME)).toEqual({ x: 0, y: 100 });
  });

  it('goes so near that 60 cm are 200 px wide, and no nearer', () => {
    expect(fitScale(FRAME) * nearestZoom(FRAME) * 60).toBeCloseTo(200);
    expect(zoomAbout(wholeRoom(FRAME), FRAME, { at: { x: 0, y: 0 }, by: 1000 }).zoom).toBe(
      nearestZoom(FRAME),
    );
  });

  it('does not zoom a room that fits nearer than that', () => {
    const small: PlanFrame = { room: { width: 100, height: 100 }, space: { width: 800, height: 800 } };
    expect(nearestZoom(small)).toBe(1);
  });

  it('keeps what lies under a finger where it is', () => {
    const middle: PlanView = { zoom: 2, x: 500, y: 200 };
    // 100 px from the middle lie 50 cm from it; twice as near, 25 cm.
    expect(zoomAbout(middle, FRAME, { at: { x: 100, y: 0 }, by: 1.5 }).x).toBeCloseTo(500 + 50 - 100 / 3);
  });

  it('follows a finger, and stops at the wall', () => {
    const near: PlanView = { zoom: 2, x: 500, y: 200 };
    expect(pushBy(near, FRAME, { x: -100, y: 0 })).toEqual({ zoom: 2, x: 550, y: 200 });
    expect(pushBy(near, FRAME, { x: 9000, y: 0 })).toEqual({ zoom: 2, x: 250, y: 200 });
  });

  it('stands still for a table that is seen, and moves just as far as one that is not needs', () => {
    const near: PlanView = { zoom: 2, x: 500, y: 200 };
    expect(bringIntoView(near, FRAME, { x: 480, y: 100, width: 60, height: 60 })).toEqual(near);
    expect(bringIntoView(near, FRAME, { x: 800, y: 100, width: 60, height: 60 })).toEqual({
      ...near,
      x: 800 + 60 + 30 - 250,
    });
  });
});

describe('whatever is done to a view', () => {
  it('shows nothing but floor where there is enough of it, and the room in the middle where there is not', () => {
    fc.assert(
      fc.property(frames, views, points, (frame, view, by) => {
        for (const next of [
          limitView(view, frame),
          pushBy(limitView(view, frame), frame, by),
          zoomAbout(limitView(view, frame), frame, { at: by, by: 1.7 }),
          bringIntoView(limitView(view, frame), frame, { ...by, width: 80, height: 80 }),
        ]) {
          expect(next.zoom).toBeGreaterThanOrEqual(1);
          expect(next.zoom).toBeLessThanOrEqual(nearestZoom(frame));
          for (const [side, axis] of [
            ['width', 'x'],
            ['height', 'y'],
          ] as const) {
            const seen = frame.space[side] / (fitScale(frame) * next.zoom);
            const before = next[axis] - seen / 2;
            const after = next[axis] + seen / 2;
            if (seen < frame.room[side] - 1e-6) {
              expect(before).toBeGreaterThanOrEqual(-1e-6);
              expect(after).toBeLessThanOrEqual(frame.room[side] + 1e-6);
            } else {
              expect(next[axis]).toBeCloseTo(frame.room[side] / 2, 3);
            }
          }
        }
      }),
    );
  });

  it('limits a view once: a second time changes nothing', () => {
    fc.assert(
      fc.property(frames, views, (frame, view) => {
        const once = limitView(view, frame);
        expect(limitView(once, frame)).toEqual(once);
      }),
    );
  });

  it('keeps the place under the point that is zoomed about, unless a wall is in the way', () => {
    fc.assert(
      fc.property(
        frames,
        views,
        fc.double({ min: 0.5, max: 2, noNaN: true }),
        points,
        (frame, any, by, at) => {
          const view = limitView(any, frame);
          const next = zoomAbout(view, frame, { at, by });
          const scale = fitScale(frame) * view.zoom;
          const place = { x: view.x + at.x / scale, y: view.y + at.y / scale };
          const after = seenAt(next, frame, place);
          const nextScale = fitScale(frame) * next.zoom;
          for (const [side, axis] of [
            ['width', 'x'],
            ['height', 'y'],
          ] as const) {
            const seen = frame.space[side] / nextScale;
            const wanted = place[axis] - at[axis] / nextScale;
            const isFree =
              seen < frame.room[side] && wanted > seen / 2 && wanted < frame.room[side] - seen / 2;
            if (isFree) expect(after[axis]).toBeCloseTo(at[axis], 3);
          }
        },
      ),
    );
  });
});
