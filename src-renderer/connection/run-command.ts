import type { CommandDone, CommandInput } from '../../src-shared/contract/command.ts';
import { refusalSentence } from '../../src-shared/contract/refusal-sentence.ts';
import { notify } from '../ui/notice.ts';
import { sendCommand } from './main-link.ts';

/**
 * Sends a command on behalf of the person at the screen and tells them when it was refused or not answered.
 * @param doneSentence shown with an Undo button once it is done; commands that show for themselves need none.
 * @returns what was done, or null if nothing was.
 */
export async function runCommand(command: CommandInput, doneSentence?: string): Promise<CommandDone | null> {
  try {
    const result = await sendCommand(command);
    if (!result.ok) {
      notify({ tone: 'problem', sentence: refusalSentence(result.refusal), undoSeq: null });
      return null;
    }
    if (doneSentence !== undefined) notify({ tone: 'done', sentence: doneSentence, undoSeq: result.seq });
    return result;
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error);
    notify({ tone: 'problem', sentence, undoSeq: null });
    return null;
  }
}
