import { useStore } from 'zustand';
import { persist } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import { AT_BEGINNING, type GuideProgress } from './guide-steps.ts';

interface Guide {
  readonly isOn: boolean;
  readonly progress: GuideProgress;
}

/** The guided start. Kept in this terminal, so that it comes back where it was. */
export const guide = createStore<Guide>()(
  persist((): Guide => ({ isOn: false, progress: AT_BEGINNING }), { name: 'guide' }),
);

export function useGuide<Selected>(select: (state: Guide) => Selected): Selected {
  return useStore(guide, select);
}

/** Shows the guide where it was left, or from the beginning if it was done. */
export function showGuide(): void {
  const { progress } = guide.getState();
  guide.setState({ isOn: true, progress: progress.step === 'done' ? AT_BEGINNING : progress });
}

export function beginGuide(): void {
  guide.setState({ isOn: true, progress: AT_BEGINNING });
}

export function leaveGuide(): void {
  guide.setState({ isOn: false });
}
