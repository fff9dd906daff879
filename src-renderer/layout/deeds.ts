import { plural, t } from '@lingui/core/macro';
import { venueStore } from '../connection/venue-store.ts';
import { tableName } from '../ui/holder-name.ts';
import { notify } from '../ui/notice.ts';
import { type Added, duplicate } from './draft/add.ts';
import { chosenThings, type Layout, thingsIn, withoutThings } from './draft/layout.ts';
import { change, currentDraft, layoutStore, select } from './layout-store.ts';

export function newId(): string {
  return crypto.randomUUID();
}

/** Takes in what was added and selects it, or says that there is no room for it. */
export function add(make: (layout: Layout) => Added | null): void {
  const added = make(currentDraft().now);
  if (added === null || added.ids.length === 0) {
    notify({
      tone: 'problem',
      sentence: t`That does not fit into this room. Make the room larger first.`,
      undoSeq: null,
    });
    return;
  }
  change(() => added.layout, { select: added.ids });
}

export function duplicateSelected(): void {
  const { selection } = layoutStore.getState();
  if (selection.size > 0) add((layout) => duplicate(layout, selection, newId));
}

/** Removes what is selected. Tables with an open order stay, and are named. */
export function removeSelected(): void {
  const { selection } = layoutStore.getState();
  const tables = venueStore.getState().venue?.tables;
  const held = [...selection].flatMap((id) => {
    const table = tables?.get(id);
    return table?.items ? [table] : [];
  });
  const stay = new Set(held.map(({ id }) => id));
  const going = new Set([...selection].filter((id) => !stay.has(id)));
  change((layout) => withoutThings(layout, going), { select: [...stay] });
  const [first] = held;
  if (first === undefined) return;
  const name = tableName(first.name);
  const lines = first.items?.length ?? 0;
  const more = held.length - 1;
  const sentence =
    more === 0
      ? t`${name} still holds ${plural(lines, { one: '# line', other: '# lines' })} and stays. Settle, move or clear the order first.`
      : t`${name} still holds ${plural(lines, { one: '# line', other: '# lines' })} and stays. ${plural(more, { one: 'So do # more.', other: 'So do # more.' })} Settle, move or clear the order first.`;
  notify({ tone: 'problem', sentence, undoSeq: null });
}

export function selectAll(room: string): void {
  select(thingsIn(currentDraft().now, room).map(({ id }) => id));
}

/** Whether anything of what is selected stands in the draft. */
export function hasSelection(): boolean {
  return chosenThings(currentDraft().now, layoutStore.getState().selection).length > 0;
}
