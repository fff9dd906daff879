import { t } from '@lingui/core/macro';
import { runCommand } from '../connection/run-command.ts';
import { notify } from '../ui/notice.ts';

/** Undoes the person's own last step. */
export async function takeBack(seq: number): Promise<void> {
  const done = await runCommand({ type: 'undo', seq });
  if (done !== null) notify({ tone: 'done', sentence: t`Taken back.`, undoSeq: null });
}
