import { type Holder, holderKey } from '../../src-shared/domain/holder.ts';
import type { TableStatus } from '../../src-shared/domain/holder-status.ts';

/** The steps of the guided start, each done by doing it. */
export const GUIDE_STEPS = ['open', 'order', 'move', 'pay', 'free'] as const;
export type GuideStep = (typeof GUIDE_STEPS)[number];

/** How far somebody came. */
export interface GuideProgress {
  /** `done` when all of it was done. */
  readonly step: GuideStep | 'done';
  /** Whose order the guide speaks of: the table that was opened, or where its order went. */
  readonly holder: Holder | null;
  /** How many pieces everybody held when the step began, by holderKey. */
  readonly before: Readonly<Record<string, number>>;
}

/** What the guide looks at. */
export interface GuideFacts {
  /** The order on show; null on other screens. */
  readonly open: Holder | null;
  readonly isOnFloor: boolean;
  /** Everybody who holds something, and how many pieces. */
  readonly held: readonly { readonly holder: Holder; readonly pieces: number }[];
  /** By the table's id. */
  readonly statuses: ReadonlyMap<string, TableStatus>;
}

export const AT_BEGINNING: GuideProgress = { step: 'open', holder: null, before: {} };

const DRINKS = 2;

/** How far somebody is now. The same progress while the step is not done. */
export function followGuide(progress: GuideProgress, facts: GuideFacts): GuideProgress {
  const { step, holder, before } = progress;
  if (step === 'done') return progress;
  const goOn = (next: Holder) => enter(following(step), next, facts);
  if (step === 'open') return facts.open?.kind === 'table' ? goOn(facts.open) : progress;
  if (holder === null) return AT_BEGINNING;
  const pieces = piecesOf(facts, holder);
  switch (step) {
    case 'order': {
      // Somebody who opened another table goes on there.
      const followed = facts.open?.kind === 'table' ? facts.open : holder;
      if (piecesOf(facts, followed) >= DRINKS) return goOn(followed);
      return holderKey(followed) === holderKey(holder) ? progress : { ...progress, holder: followed };
    }
    case 'move': {
      const gained = facts.held.find(
        (other) =>
          holderKey(other.holder) !== holderKey(holder) &&
          other.pieces > (before[holderKey(other.holder)] ?? 0),
      );
      const hasGiven = pieces < (before[holderKey(holder)] ?? 0);
      return gained && hasGiven ? goOn(pieces > 0 ? holder : gained.holder) : progress;
    }
    case 'pay': {
      if (pieces === 0) return goOn(holder);
      // After a part was moved, either order may be the one that is paid.
      const { open } = facts;
      const isOther = open !== null && holderKey(open) !== holderKey(holder) && piecesOf(facts, open) > 0;
      return isOther ? { ...progress, holder: open } : progress;
    }
    case 'free': {
      const isFree = holder.kind !== 'table' || facts.statuses.get(holder.id) === 'available';
      return facts.isOnFloor && isFree ? goOn(holder) : progress;
    }
    default:
      return step satisfies never;
  }
}

/** Goes on without doing the step. */
export function skipStep(progress: GuideProgress, facts: GuideFacts): GuideProgress {
  if (progress.step === 'done') return progress;
  const next = enter(following(progress.step), progress.holder ?? facts.open, facts);
  // Without an order there is nothing that the later steps could speak of.
  return next.holder === null ? { ...next, step: 'done' } : next;
}

function following(step: GuideStep): GuideProgress['step'] {
  return GUIDE_STEPS[GUIDE_STEPS.indexOf(step) + 1] ?? 'done';
}

function enter(step: GuideProgress['step'], holder: Holder | null, facts: GuideFacts): GuideProgress {
  const before = Object.fromEntries(facts.held.map((each) => [holderKey(each.holder), each.pieces]));
  return { step, holder, before };
}

function piecesOf({ held }: GuideFacts, holder: Holder): number {
  return held.find((each) => holderKey(each.holder) === holderKey(holder))?.pieces ?? 0;
}
