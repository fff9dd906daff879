import { useMemo } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { LayoutCrossing } from '../../src-shared/contract/layout-change.ts';
import { useVenue, venueStore } from '../connection/venue-store.ts';
import { notify } from '../ui/notice.ts';
import { beginDraft, type Draft, redoStep, settleStep, takeStep, undoStep } from './draft/draft.ts';
import { type Layout, layoutOf } from './draft/layout.ts';
import { keepDraft, keptDraft } from './kept-draft.ts';

interface Editing {
  /** Null while nothing was changed: then the editor shows the floor as it is. */
  readonly draft: Draft | null;
  /** The room on show; null for the first. */
  readonly room: string | null;
  readonly selection: ReadonlySet<string>;
  readonly isSnapping: boolean;
  /** Whether a tap adds to the selection. */
  readonly isPickingMore: boolean;
  /** What others changed in what was just published, until it is read. */
  readonly news: readonly LayoutCrossing[];
}

const NOTHING: ReadonlySet<string> = new Set();

export const layoutStore = createStore<Editing>(() => ({
  draft: null,
  room: null,
  selection: NOTHING,
  isSnapping: true,
  isPickingMore: false,
  news: [],
}));

/** Brings back the draft that was kept here, if there is one. */
export async function recallDraft(): Promise<void> {
  try {
    const draft = await keptDraft();
    if (draft !== null && layoutStore.getState().draft === null) layoutStore.setState({ draft });
  } catch (error) {
    tellFault(error);
  }
}

export function useLayout<Selected>(select: (editing: Editing) => Selected): Selected {
  return useStore(layoutStore, select);
}

/** The floor as it is now, as a layout. */
export function useFloorLayout(): Layout {
  const rooms = useVenue((venue) => venue.rooms);
  const tables = useVenue((venue) => venue.tables);
  return useMemo(() => layoutOf({ rooms, tables }), [rooms, tables]);
}

/** The draft, or the beginning of one. */
export function useDraft(): Draft {
  const draft = useLayout((editing) => editing.draft);
  const floor = useFloorLayout();
  return useMemo(() => draft ?? beginDraft(floor), [draft, floor]);
}

export function currentDraft(): Draft {
  const { venue } = venueStore.getState();
  const none = { rooms: new Map<string, never>(), tables: new Map<string, never>() };
  return layoutStore.getState().draft ?? beginDraft(layoutOf(venue ?? none));
}

/** Changes the draft by one step. @param options `select` is what is selected then, `name` lets steps of one name be one. */
export function change(
  next: (layout: Layout) => Layout,
  options: { readonly select?: readonly string[]; readonly name?: string } = {},
): void {
  const before = currentDraft();
  const after = takeStep(before, next(before.now), options.name ?? null);
  if (after !== before) setDraft(after);
  if (options.select !== undefined) select(options.select);
}

export function undo(): void {
  setDraft(undoStep(currentDraft()));
}

export function redo(): void {
  setDraft(redoStep(currentDraft()));
}

/** Lets what follows be a step of its own. */
export function settle(): void {
  const { draft } = layoutStore.getState();
  if (draft !== null) layoutStore.setState({ draft: settleStep(draft) });
}

/** Forgets the draft: it was published, or is thrown away. */
export function endDraft(): void {
  layoutStore.setState({ draft: null, selection: NOTHING });
  keep(null);
}

export function select(ids: Iterable<string>): void {
  settle();
  layoutStore.setState({ selection: new Set(ids) });
}

export function toggle(id: string): void {
  const { selection } = layoutStore.getState();
  select(selection.has(id) ? [...selection].filter((other) => other !== id) : [...selection, id]);
}

export function showLayoutRoom(room: string | null): void {
  layoutStore.setState({ room, selection: NOTHING });
}

function setDraft(draft: Draft): void {
  const selection = new Set([...layoutStore.getState().selection].filter((id) => draft.now.things.has(id)));
  layoutStore.setState({ draft, selection });
  keep(draft);
}

function keep(draft: Draft | null): void {
  keepDraft(draft).catch(tellFault);
}

function tellFault(error: unknown): void {
  const sentence = error instanceof Error ? error.message : String(error);
  notify({ tone: 'problem', sentence, undoSeq: null });
}
