import { plural, t } from '@lingui/core/macro';
import type { ConnectionView } from '../../src-shared/contract/connection-view.ts';
import { formatDuration } from '../ui/format.ts';
import type { Advice } from './connection-advice.ts';

/** What somebody should see to, though the terminal works. */
export function connectionWarnings({
  clockAheadMs,
  tokenKept,
  notTaken,
}: Pick<ConnectionView, 'clockAheadMs' | 'tokenKept' | 'notTaken'>): readonly Advice[] {
  return [
    ...(clockAheadMs === null
      ? []
      : [
          {
            title: clockTitle(clockAheadMs),
            text: t`Orders merge all the same, but the times on them and on receipts are wrong. Set the clock of this machine, best by the network.`,
          },
        ]),
    ...(notTaken.length === 0
      ? []
      : [
          {
            title: t`Not everything is taken`,
            text: notTakenText(notTaken),
          },
        ]),
    ...(tokenKept === 'plain'
      ? [
          {
            title: t`No keyring on this system`,
            text: t`What proves to central who this terminal is lies readable in its data folder: whoever copies the folder can pass for this terminal. Keep the machine where only staff reach it; with a keyring set up, a terminal that joins anew uses it.`,
          },
        ]
      : []),
  ];
}

function clockTitle(aheadMs: number): string {
  const distance = formatDuration(Math.abs(aheadMs));
  return aheadMs > 0 ? t`The clock here is ${distance} ahead` : t`The clock here is ${distance} behind`;
}

/** Journals and their faults are named as the log names them, for whoever looks after the terminal. */
function notTakenText(notTaken: ConnectionView['notTaken']): string {
  const count = notTaken.length;
  const journals = notTaken.map(({ journal, where, fault }) => `${journal} (${fault}, ${where})`).join('; ');
  return t`${plural(count, { one: 'One journal does', other: '# journals do' })} not fit together here and at central. All the rest goes on and nothing is thrown away. Tell whoever looks after this terminal: ${journals}.`;
}
