import type { MainClient } from '../connection/main-client.ts';
import { callMain } from '../connection/main-link.ts';
import { notify } from '../ui/notice.ts';

/** Changes settings of this terminal alone and tells the person when that could not be done. */
export async function changeTerminal(change: Parameters<MainClient['setTerminal']>[0]): Promise<void> {
  try {
    await callMain((client) => client.setTerminal(change));
  } catch (error) {
    notify({
      tone: 'problem',
      sentence: `Not changed: ${error instanceof Error ? error.message : String(error)}`,
      undoSeq: null,
    });
  }
}
