import { plural } from '@lingui/core/macro';
import { sendCommand } from '../connection/main-link.ts';
import { notify } from '../ui/notice.ts';
import { refusalSentence } from '../words/refusal-sentence.ts';
import { countChanges, publishCommand } from './draft/changes.ts';
import { currentDraft, endDraft, layoutStore, select, showLayoutRoom } from './layout-store.ts';

/** Brings the draft onto everybody's floor. A draft that is refused stays, and what stands in its way is selected. */
export async function publishDraft(): Promise<void> {
  const { base, now } = currentDraft();
  const count = countChanges(base, now);
  try {
    const result = await sendCommand(publishCommand(base, now));
    if (result.ok) {
      endDraft();
      layoutStore.setState({ news: result.meanwhile ?? [] });
      const sentence = plural(count, {
        one: '# change is on the floor.',
        other: '# changes are on the floor.',
      });
      notify({ tone: 'done', sentence, undoSeq: result.seq });
      return;
    }
    notify({ tone: 'problem', sentence: refusalSentence(result.refusal), undoSeq: null });
    if (result.refusal.code === 'layout_refused') {
      showProblems(result.refusal.problems.map(({ id }) => id));
    }
  } catch (error) {
    // The draft stays, and publishing it again adds nothing twice.
    notify({
      tone: 'problem',
      sentence: error instanceof Error ? error.message : String(error),
      undoSeq: null,
    });
  }
}

/** What a refusal names: what is to be removed is shown where it stood before, by its room. */
function showProblems(ids: readonly string[]): void {
  const { base, now } = currentDraft();
  const [first] = ids;
  const thing = ids.flatMap((id) => now.things.get(id) ?? base.things.get(id) ?? [])[0];
  const room = now.rooms.find(({ id }) => id === (thing?.room ?? first));
  if (room !== undefined) showLayoutRoom(room.id);
  select(ids.filter((id) => now.things.get(id)?.room === room?.id));
}
