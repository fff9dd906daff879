import type { Layout } from './layout.ts';

/** A floor that is being drawn: how it was when that began, how it is drawn now, and the steps there and back. */
export interface Draft {
  readonly base: Layout;
  readonly now: Layout;
  /** The layouts before each step, newest last. They share what did not change. */
  readonly past: readonly Layout[];
  /** What was undone, next to be redone last. */
  readonly future: readonly Layout[];
  /** What the last step was, so that its repetition can be one step with it: a held arrow key is one move. */
  readonly last: string | null;
}

const MOST_STEPS = 200;

export function beginDraft(base: Layout): Draft {
  return { base, now: base, past: [], future: [], last: null };
}

/**
 * Takes one step. One that changes nothing is none, and one that goes on with the last is one with it.
 * @param name what a step is called that may go on; null for one that stands for itself.
 */
export function takeStep(draft: Draft, now: Layout, name: string | null = null): Draft {
  if (now === draft.now) return draft;
  const goesOn = name !== null && name === draft.last && draft.past.length > 0;
  const past = goesOn ? draft.past : [...draft.past, draft.now].slice(-MOST_STEPS);
  return { ...draft, now, past, future: [], last: name };
}

/** Ends a step that might go on. */
export function settleStep(draft: Draft): Draft {
  return draft.last === null ? draft : { ...draft, last: null };
}

export function undoStep(draft: Draft): Draft {
  const now = draft.past.at(-1);
  if (now === undefined) return draft;
  return { ...draft, now, past: draft.past.slice(0, -1), future: [...draft.future, draft.now], last: null };
}

export function redoStep(draft: Draft): Draft {
  const now = draft.future.at(-1);
  if (now === undefined) return draft;
  return { ...draft, now, past: [...draft.past, draft.now], future: draft.future.slice(0, -1), last: null };
}
