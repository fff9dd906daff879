import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { type Holder, holderKey } from '../../src-shared/domain/holder.ts';
import type { MoveSelection } from './move-selection.ts';

/** Lines that a hand picked up: how many pieces of which, and what to call them. */
export interface LiftedLines {
  readonly selection: MoveSelection;
  readonly words: string;
}

/** Lines under way: what they are called, where the hand is, and the order under it. */
export interface LineDrag {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly over: Holder | null;
}

/** Null while nothing is dragged. */
export const lineDrag = createStore<{ readonly drag: LineDrag | null }>(() => ({ drag: null }));

/** What marks an element as an order that lines can be dropped on, and as over while they would be. */
export function useDropTarget(holder: Holder) {
  const key = holderKey(holder);
  const isOver = useStore(lineDrag, ({ drag }) => (drag?.over ? holderKey(drag.over) === key : false));
  return { 'data-drop-kind': holder.kind, 'data-drop-id': holder.id, 'data-over': isOver || undefined };
}

/** The order whose element lies under a point of the screen. */
export function dropTargetAt(x: number, y: number): Holder | null {
  const target = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-drop-id]');
  const { dropKind: kind, dropId: id } = target?.dataset ?? {};
  if (id === undefined || (kind !== 'table' && kind !== 'tab' && kind !== 'counter')) return null;
  return { kind, id };
}
