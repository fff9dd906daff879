import { t } from '@lingui/core/macro';
import type { MainClient } from '../connection/main-client.ts';
import { callMain } from '../connection/main-link.ts';
import { notify } from '../ui/notice.ts';
import { refusalSentence } from '../words/refusal-sentence.ts';

/** Changes settings of this terminal alone and tells the person when that could not be done. */
export async function changeTerminal(change: Parameters<MainClient['setTerminal']>[0]): Promise<void> {
  try {
    const refusal = await callMain((client) => client.setTerminal(change));
    if (refusal !== null) notify({ tone: 'problem', sentence: refusalSentence(refusal), undoSeq: null });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    notify({ tone: 'problem', sentence: t`Not changed: ${reason}`, undoSeq: null });
  }
}
