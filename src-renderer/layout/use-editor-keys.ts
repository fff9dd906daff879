import { useEffect } from 'react';
import { nextTable } from '../floor/next-table.ts';
import { duplicateSelected, hasSelection, removeSelected, selectAll } from './deeds.ts';
import { thingsIn } from './draft/layout.ts';
import { moveBy, TURN_STEP, turnBy } from './draft/place.ts';
import { change, currentDraft, layoutStore, redo, select, undo } from './layout-store.ts';

const WAYS = {
  ArrowLeft: { x: -1, y: 0, direction: 'left' },
  ArrowRight: { x: 1, y: 0, direction: 'right' },
  ArrowUp: { x: 0, y: -1, direction: 'up' },
  ArrowDown: { x: 0, y: 1, direction: 'down' },
} as const;

const FAR = 10;

/**
 * The keys of the editor. They are caught before the rest of the app sees them, since Ctrl+Z means a step of the draft here.
 * Fields, dialogs and menus keep theirs.
 */
export function useEditorKeys(room: string | undefined): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target } = event;
      if (!(target instanceof HTMLElement) || target.closest(OTHERS) !== null) return;
      const isDone = event.ctrlKey || event.metaKey ? command(event, room) : onCanvas(event, target, room);
      if (!isDone) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [room]);
}

const OTHERS = 'input,select,textarea,[role="dialog"],[role="menu"],[role="alertdialog"]';

/** Answers whether the key meant something. */
function command({ key, shiftKey }: KeyboardEvent, room: string | undefined): boolean {
  switch (key.toLowerCase()) {
    case 'z':
      (shiftKey ? redo : undo)();
      return true;
    case 'y':
      redo();
      return true;
    case 'd':
      duplicateSelected();
      return true;
    case 'a':
      if (room !== undefined) selectAll(room);
      return true;
    default:
      return false;
  }
}

function onCanvas(event: KeyboardEvent, target: HTMLElement, room: string | undefined): boolean {
  const isHere = target === document.body || target.closest('[data-canvas]') !== null;
  if (!isHere) return false;
  const { selection } = layoutStore.getState();
  const way = isWay(event.key) ? WAYS[event.key] : null;
  if (way !== null && hasSelection()) {
    const steps = event.shiftKey ? FAR : 1;
    const by = { x: way.x * steps, y: way.y * steps };
    change((layout) => moveBy(layout, selection, by), { name: 'nudge' });
    return true;
  }
  if (way !== null) return walk(target, room, way.direction);
  if (event.key === 'Delete' || event.key === 'Backspace') {
    removeSelected();
    return true;
  }
  if (event.key === 'Escape') {
    select([]);
    return true;
  }
  if (event.key.toLowerCase() === 'r' && hasSelection()) {
    change((layout) => turnBy(layout, selection, event.shiftKey ? -TURN_STEP : TURN_STEP));
    return true;
  }
  return false;
}

/** While nothing is selected, the arrow keys walk from thing to thing, as on the floor. */
function walk(
  target: HTMLElement,
  room: string | undefined,
  direction: 'left' | 'right' | 'up' | 'down',
): boolean {
  const things = thingsIn(currentDraft().now, room ?? '');
  const from = things.find(({ id }) => id === target.dataset['thing']);
  const next = from === undefined ? null : nextTable(things, from, direction);
  if (next === null) return false;
  target.closest('[data-canvas]')?.querySelector<HTMLElement>(`[data-thing="${next.id}"]`)?.focus();
  return true;
}

function isWay(key: string): key is keyof typeof WAYS {
  return Object.hasOwn(WAYS, key);
}
