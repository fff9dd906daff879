import { t } from '@lingui/core/macro';
import type { JournalStanding } from '../../src-shared/contract/connection-view.ts';

/** Who wrote a journal. Terminals are told apart by the beginning of their ids. */
export function journalName({
  journal,
  terminal,
  writer,
}: Pick<JournalStanding, 'journal' | 'terminal' | 'writer'>): string {
  if (writer === 'this_terminal') return t`This terminal`;
  if (writer === 'central') return t`Back office`;
  const beginning = (terminal ?? journal).slice(0, 4);
  return t`Terminal ${beginning}`;
}
