import type { ConflictView, Remedy } from '../../src-shared/contract/conflict-view.ts';
import { assertNever } from '../../src-shared/domain/assert.ts';
import { formatAmount } from '../ui/format.ts';
import { tableName } from '../ui/holder-name.ts';
import type { Wording } from './conflict-words.ts';
import { METHOD_NAMES } from './method-names.ts';

export interface RemedyWords {
  /** What its button says. */
  readonly label: string;
  /** What is told once it is done. */
  readonly done: string;
}

export function remedyWords({ action }: Remedy, conflict: ConflictView, { settings }: Wording): RemedyWords {
  switch (action) {
    case 'giveBack': {
      const refund = 'refund' in conflict ? conflict.refund : null;
      const given = `${formatAmount(refund?.totalMinor ?? 0, settings)} back ${METHOD_NAMES[refund?.method ?? 'cash']}`;
      return { label: `Give ${given}`, done: `Give ${given}. It is written down.` };
    }
    case 'bothWereRight':
      return { label: 'Both were right', done: 'Both payments stand.' };
    case 'setRight': {
      const isOpen = conflict.kind === 'takenTwice' && conflict.stillOpen.length > 0;
      const label = isOpen ? 'Leave it there' : 'Set the count right';
      return { label, done: 'The count is right again.' };
    }
    case 'takeMovedAway':
      return { label: 'Take it away there', done: 'Taken away where it was once too often.' };
    case 'writeOff':
      return { label: 'Write it off', done: 'Written off.' };
    case 'merge':
      return { label: 'Make them one tab', done: 'They are one tab now.' };
    case 'closeEmpty':
      return { label: 'Close the empty one', done: 'The empty tab is closed.' };
    case 'rename': {
      const name = conflict.kind === 'sameName' ? conflict.newName : '';
      return { label: `Call the newer “${name}”`, done: `The newer tab is “${name}” now.` };
    }
    case 'keepLink':
      return linkWords(conflict, 1);
    case 'linkToFormer':
      return linkWords(conflict, 0);
    case 'bringBack':
      return { label: 'Bring it back', done: 'It is back.' };
    default:
      return assertNever(action);
  }
}

/** @param which 0 for the former link, 1 for the one that stands. */
function linkWords(conflict: ConflictView, which: 0 | 1): RemedyWords {
  const table = conflict.kind === 'linkedTwice' ? (conflict.links[which]?.table ?? null) : null;
  const place = table === null ? 'No table' : tableName(table);
  return { label: place, done: table === null ? 'The tab is at no table.' : `The tab is at ${place}.` };
}
