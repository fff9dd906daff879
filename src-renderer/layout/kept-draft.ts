import { beginDraft, type Draft } from './draft/draft.ts';
import type { Layout, Thing } from './draft/layout.ts';

/** Where the draft of this terminal survives a crash of the page and a restart. The steps back are not kept. */
const KEY = 'layout-draft';
/** Raised whenever the shape changes: a draft of another shape is not read. */
const SHAPE = 1;

interface Kept {
  readonly shape: number;
  readonly base: KeptLayout;
  readonly now: KeptLayout;
}

interface KeptLayout {
  readonly rooms: Layout['rooms'];
  readonly things: readonly Thing[];
}

export function keepDraft(draft: Draft | null): void {
  if (draft === null || draft.now === draft.base) localStorage.removeItem(KEY);
  else {
    const kept: Kept = { shape: SHAPE, base: toKept(draft.base), now: toKept(draft.now) };
    localStorage.setItem(KEY, JSON.stringify(kept));
  }
}

export function keptDraft(): Draft | null {
  const text = localStorage.getItem(KEY);
  if (text === null) return null;
  const kept: unknown = JSON.parse(text);
  if (!isKept(kept)) return null;
  return { ...beginDraft(toLayout(kept.base)), now: toLayout(kept.now) };
}

/** Only this file writes there, and says with a number in what shape. */
function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'shape' in value && value.shape === SHAPE;
}

function toKept({ rooms, things }: Layout): KeptLayout {
  return { rooms, things: [...things.values()] };
}

function toLayout({ rooms, things }: KeptLayout): Layout {
  return { rooms, things: new Map(things.map((thing) => [thing.id, thing])) };
}
