import { t } from '@lingui/core/macro';
import type { TabView } from '../../src-shared/contract/views.ts';
import { runCommand } from '../connection/run-command.ts';

/** Says that the guests of a tab sit at no table any more. What the tab holds stays on it. */
export async function unlinkTab({ id, name }: Pick<TabView, 'id' | 'name'>): Promise<void> {
  await runCommand({ type: 'linkTab', tab: id, table: null }, t`${name} sits at no table now.`);
}
