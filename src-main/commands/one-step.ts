import { type Draft, isRecordDraft } from '../../src-shared/domain/operation.ts';

/** Marks what one command writes as one step, so that it is taken back as one. What takes back is not taken back itself. */
export function asOneStep(drafts: readonly Draft[], firstSeq: number): readonly Draft[] {
  const isStep = drafts.length > 1 && drafts.every((draft) => isRecordDraft(draft) && !draft.body.undoes);
  if (!isStep) return drafts;
  // A mark more leaves each draft of the type that it is.
  return drafts.map((draft) => ({ ...draft, body: { ...draft.body, step: firstSeq } }) as Draft);
}
