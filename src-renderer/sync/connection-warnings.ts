import type { ConnectionView } from '../../src-shared/contract/connection-view.ts';
import type { Advice } from './connection-advice.ts';
import { clockDistance } from './connection-words.ts';

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
            title: `The clock here is ${clockDistance(clockAheadMs)}`,
            text: 'Orders merge all the same, but the times on them and on receipts are wrong. Set the clock of this machine, best by the network.',
          },
        ]),
    ...(notTaken.length === 0
      ? []
      : [
          {
            title: 'Not everything is taken',
            text: `${notTaken.length === 1 ? 'One journal does' : `${notTaken.length} journals do`} not fit together here and at central. All the rest goes on and nothing is thrown away. Tell whoever looks after this terminal: ${notTaken.map(({ journal, where, fault }) => `${journal} (${fault}, ${where})`).join('; ')}.`,
          },
        ]),
    ...(tokenKept === 'plain'
      ? [
          {
            title: 'No keyring on this system',
            text: 'What proves to central who this terminal is lies readable in its data folder: whoever copies the folder can pass for this terminal. Keep the machine where only staff reach it; with a keyring set up, a terminal that joins anew uses it.',
          },
        ]
      : []),
  ];
}
