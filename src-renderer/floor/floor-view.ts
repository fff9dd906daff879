import { useStore } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { FloorFilter } from './floor-filter.ts';
import type { PlanView } from './plan-view.ts';
import type { TableOrder } from './table-order.ts';

/** How a person looks at the floor. */
interface FloorView {
  readonly filter: FloorFilter;
  readonly shape: 'plan' | 'list';
  /** How the list is sorted. */
  readonly order: TableOrder;
  /** How near each room was looked at; none for one that was always seen whole. */
  readonly views: Readonly<Record<string, PlanView>>;
}

/** Kept for the life of the window. */
export const floorView = createStore<FloorView>()(
  persist(
    (): FloorView => ({
      filter: 'all',
      shape: 'plan',
      order: { by: 'name', descending: false },
      views: {},
    }),
    { name: 'floor', storage: createJSONStorage(() => sessionStorage) },
  ),
);

export function useFloorView<Selected>(select: (view: FloorView) => Selected): Selected {
  return useStore(floorView, select);
}

export function changeFloorView(change: Partial<FloorView>): void {
  floorView.setState(change);
}
