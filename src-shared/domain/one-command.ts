import { assertNever } from './assert.ts';
import { type Draft, isRecordDraft } from './operation.ts';

/**
 * The drafts of one command, each saying how many of them come right before it, so that an undo takes all of them back. What takes
 * something back is not itself taken back, and no command writes a note, a correction or a sale after something else; these stay as
 * they are.
 */
export function asOneCommand(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft, before) => (before === 0 ? draft : following(draft, before)));
}

function following(draft: Draft, follows: number): Draft {
  if ('undoes' in draft.body && draft.body.undoes !== undefined) return draft;
  if (isRecordDraft(draft)) return { type: draft.type, body: { ...draft.body, follows } };
  switch (draft.type) {
    case 'line.added':
      return { type: draft.type, body: { ...draft.body, follows } };
    case 'lines.adjusted':
      return { type: draft.type, body: { ...draft.body, follows } };
    case 'lines.moved':
      return { type: draft.type, body: { ...draft.body, follows } };
    case 'line.annotated':
    case 'lines.corrected':
    case 'sale.settled':
    case 'sale.refunded':
      return draft;
    default:
      return assertNever(draft);
  }
}

/** How many operations right before the one that says this belong to the same command. */
export function followsOf({ body }: Draft): number {
  return 'follows' in body ? (body.follows ?? 0) : 0;
}
