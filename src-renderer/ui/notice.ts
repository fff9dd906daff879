import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** One sentence to the person at the screen: something went wrong, or was done and can be taken back. */
export interface Notice {
  readonly id: number;
  readonly tone: 'done' | 'problem';
  readonly sentence: string;
  /** The own operation that an Undo button of this notice takes back. */
  readonly undoSeq: number | null;
}

const notices = createStore<{ readonly notice: Notice | null }>(() => ({ notice: null }));
let lastId = 0;

/** Shows a notice in place of the one before it. */
export function notify(notice: Omit<Notice, 'id'>): void {
  lastId += 1;
  notices.setState({ notice: { ...notice, id: lastId } });
}

export function dismissNotice(id: number): void {
  notices.setState((state) => (state.notice?.id === id ? { notice: null } : state));
}

export function clearNotice(): void {
  notices.setState({ notice: null });
}

export function useNotice(): Notice | null {
  return useStore(notices, ({ notice }) => notice);
}
