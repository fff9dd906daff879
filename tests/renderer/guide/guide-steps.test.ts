import { describe, expect, it } from 'vitest';
import {
  AT_BEGINNING,
  followGuide,
  type GuideFacts,
  type GuideProgress,
  skipStep,
} from '../../../src-renderer/guide/guide-steps.ts';

const T1 = { kind: 'table', id: 'one' } as const;
const T2 = { kind: 'table', id: 'two' } as const;

const facts = (given: {
  open?: GuideFacts['open'];
  held?: readonly (readonly [GuideFacts['held'][number]['holder'], number])[];
  free?: readonly string[];
}): GuideFacts => ({
  open: given.open ?? null,
  isOnFloor: given.open === undefined,
  held: (given.held ?? []).map(([holder, pieces]) => ({ holder, pieces })),
  statuses: new Map(['one', 'two'].map((id) => [id, given.free?.includes(id) ? 'available' : 'occupied'])),
});

const walk = (...all: readonly GuideFacts[]) =>
  all.reduce<GuideProgress>((progress, each) => followGuide(progress, each), AT_BEGINNING);

describe('the guided start', () => {
  it('goes through an evening by what is done on the floor', () => {
    const steps: string[] = [];
    let progress = AT_BEGINNING;
    for (const each of [
      facts({ open: T1 }),
      facts({ open: T1, held: [[T1, 1]] }),
      facts({ open: T1, held: [[T1, 2]] }),
      facts({ open: T2, held: [[T2, 2]] }),
      facts({ open: T2 }),
      facts({ free: ['one', 'two'] }),
    ]) {
      progress = followGuide(progress, each);
      steps.push(progress.step);
    }
    expect(steps).toEqual(['order', 'order', 'move', 'pay', 'free', 'done']);
    expect(progress.holder).toEqual(T2);
  });

  it('stays with the table when only a part was moved', () => {
    const moved = walk(
      facts({ open: T1 }),
      facts({ open: T1, held: [[T1, 3]] }),
      facts({
        open: T1,
        held: [
          [T1, 2],
          [T2, 1],
        ],
      }),
    );
    expect(moved).toMatchObject({ step: 'pay', holder: T1 });
  });

  it('is content when the other order is paid after a part was moved', () => {
    const held = [
      [T1, 1],
      [T2, 1],
    ] as const;
    const paid = walk(
      facts({ open: T1 }),
      facts({ open: T1, held: [[T1, 2]] }),
      facts({ open: T1, held }),
      facts({ open: T2, held }),
      facts({ open: T2, held: [[T1, 1]] }),
    );
    expect(paid).toMatchObject({ step: 'free', holder: T2 });
  });

  it('does not take an order elsewhere, or a line taken away, for a move', () => {
    const ordered = [facts({ open: T1 }), facts({ open: T1, held: [[T1, 2]] })];
    expect(
      walk(
        ...ordered,
        facts({
          held: [
            [T1, 2],
            [T2, 5],
          ],
        }),
      ).step,
    ).toBe('move');
    expect(walk(...ordered, facts({ open: T1, held: [[T1, 1]] })).step).toBe('move');
  });

  it('follows to another table that was opened before anything was ordered', () => {
    expect(walk(facts({ open: T1 }), facts({ open: T2 }))).toMatchObject({ step: 'order', holder: T2 });
  });

  it('lets steps be skipped, and ends at once where there is no table to speak of', () => {
    const open = walk(facts({ open: T1 }));
    expect(skipStep(open, facts({ open: T1 })).step).toBe('move');
    expect(skipStep(AT_BEGINNING, facts({})).step).toBe('done');
  });

  it('keeps its progress while nothing of the step was done', () => {
    const progress = walk(facts({ open: T1 }));
    expect(followGuide(progress, facts({}))).toBe(progress);
  });
});
