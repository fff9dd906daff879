import { t } from '@lingui/core/macro';
import type { MergeView } from '../../src-shared/contract/history-view.ts';
import type { Holder } from '../../src-shared/domain/holder.ts';
import { callMain } from '../connection/main-link.ts';
import { runCommand } from '../connection/run-command.ts';
import { tableName } from '../ui/holder-name.ts';

/** The merges that an order can be taken apart by. None without an answer: the history tells them as well. */
export async function readMerges(holder: Holder): Promise<readonly MergeView[]> {
  return callMain((client) => client.merges({ holder })).catch(() => []);
}

export function mergeKey({ journal, seq }: Pick<MergeView, 'journal' | 'seq'>): string {
  return `${journal}:${seq}`;
}

/** Puts back what a merge brought and is still there. */
export async function takeApart({ journal, seq, place }: MergeView): Promise<void> {
  await runCommand({ type: 'takeApart', journal, seq }, apartSentence(place));
}

function apartSentence({ holder, name }: MergeView['place']): string {
  if (name === null) return t`The orders are apart again.`;
  if (holder.kind === 'tab') return t`The tab “${name}” has its own order again.`;
  const table = tableName(name);
  return t`${table} has its own order again.`;
}
