import { t } from '@lingui/core/macro';
import type { CommandDone, CommandInput, CommandResult } from '../../src-shared/contract/command.ts';
import { askApproval } from '../people/approval.ts';
import { notify } from '../ui/notice.ts';
import { refusalSentence } from '../words/refusal-sentence.ts';
import { sendCommand } from './main-link.ts';

/**
 * Sends a command on behalf of the person at the screen and tells them when it was refused or not answered. What their role does
 * not allow somebody else can approve at once.
 * @param doneSentence shown with an Undo button once it is done; commands that show for themselves need none.
 * @returns what was done, or null if nothing was.
 */
export async function runCommand(command: CommandInput, doneSentence?: string): Promise<CommandDone | null> {
  try {
    const first = await sendCommand(command);
    const approval = await approvalFor(command, first);
    if (approval === null) return null;
    const { result, approver } = approval;
    if (!result.ok) {
      notify({ tone: 'problem', sentence: refusalSentence(result.refusal), undoSeq: null });
      return null;
    }
    const sentence = [doneSentence, approver && t`Approved by ${approver}.`].filter(Boolean).join(' ');
    if (sentence !== '') notify({ tone: 'done', sentence, undoSeq: result.seq });
    return result;
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error);
    notify({ tone: 'problem', sentence, undoSeq: null });
    return null;
  }
}

/** What becomes of a command in the end, with whoever approved it; null when it needed somebody and nobody did. */
async function approvalFor(
  command: CommandInput,
  result: CommandResult,
): Promise<{ readonly result: CommandResult; readonly approver: string | null } | null> {
  if (result.ok || result.refusal.code !== 'not_allowed') return { result, approver: null };
  return askApproval({ command, refusal: result.refusal });
}
