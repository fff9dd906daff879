import type { Terminal } from '../../src-main/terminal/terminal.ts';

/** Signs in somebody who may do everything, if nobody has and there is staff. */
export function someoneAtWork(terminal: Pick<Terminal, 'settings' | 'snapshot' | 'setSettings'>): void {
  if (terminal.settings().operator !== null) return;
  const { staff } = terminal.snapshot();
  const somebody = staff.find(({ role }) => role === 'admin') ?? staff[0];
  if (somebody !== undefined) terminal.setSettings({ operator: somebody.id });
}
