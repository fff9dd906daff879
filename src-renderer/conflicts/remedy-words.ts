import { select, t } from '@lingui/core/macro';
import type { ConflictOf, ConflictView, Remedy } from '../../src-shared/contract/conflict-view.ts';
import { assertNever } from '../../src-shared/domain/assert.ts';
import { formatAmount } from '../ui/format.ts';
import { tableName } from '../ui/holder-name.ts';
import type { Wording } from './conflict-words.ts';

export interface RemedyWords {
  /** What its button says. */
  readonly label: string;
  /** What is told once it is done. */
  readonly done: string;
}

export function remedyWords({ action }: Remedy, conflict: ConflictView, { settings }: Wording): RemedyWords {
  switch (action) {
    case 'giveBack':
      return giveBackWords('refund' in conflict ? conflict.refund : null, settings);
    case 'bothWereRight':
      return { label: t`Both were right`, done: t`Both payments stand.` };
    case 'setRight': {
      const isOpen = conflict.kind === 'takenTwice' && conflict.stillOpen.length > 0;
      const label = isOpen ? t`Leave it there` : t`Set the count right`;
      return { label, done: t`The count is right again.` };
    }
    case 'takeMovedAway':
      return { label: t`Take it away there`, done: t`Taken away where it was once too often.` };
    case 'writeOff':
      return { label: t`Write it off`, done: t`Written off.` };
    case 'merge':
      return { label: t`Make them one tab`, done: t`They are one tab now.` };
    case 'closeEmpty':
      return { label: t`Close the empty one`, done: t`The empty tab is closed.` };
    case 'rename': {
      const name = conflict.kind === 'sameName' ? conflict.newName : '';
      return { label: t`Call the newer “${name}”`, done: t`The newer tab is “${name}” now.` };
    }
    case 'keepLink':
      return linkWords(conflict, 1);
    case 'linkToFormer':
      return linkWords(conflict, 0);
    case 'bringBack':
      return { label: t`Bring it back`, done: t`It is back.` };
    default:
      return assertNever(action);
  }
}

/** @param which 0 for the former link, 1 for the one that stands. */
function linkWords(conflict: ConflictView, which: 0 | 1): RemedyWords {
  const table = conflict.kind === 'linkedTwice' ? (conflict.links[which]?.table ?? null) : null;
  if (table === null) return { label: t`No table`, done: t`The tab is at no table.` };
  const place = tableName(table);
  return { label: place, done: t`The tab is at ${place}.` };
}

function giveBackWords(
  refund: ConflictOf<'paidTwice'>['refund'] | null,
  settings: Wording['settings'],
): RemedyWords {
  const { totalMinor, method } = refund ?? { totalMinor: 0, method: 'cash' };
  const total = formatAmount(totalMinor, settings);
  return {
    label: t`Give ${total} back ${select(method, { cash: 'in cash', card: 'by card', other: 'in another way' })}`,
    done: t`Give ${total} back ${select(method, { cash: 'in cash', card: 'by card', other: 'in another way' })}. It is written down.`,
  };
}
