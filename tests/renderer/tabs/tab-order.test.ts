import { expect, it } from 'vitest';
import { oldestFirst, suggestTabName } from '../../../src-renderer/tabs/tab-order.ts';

const tab = (name: string, openedAt: number) => ({ name, openedAt });
const tabs = (...rows: readonly ReturnType<typeof tab>[]) => new Map(rows.map((row) => [row.name, row]));

it('keeps the oldest tab on top, so that opening one moves no other', () => {
  const before = oldestFirst(tabs(tab('Luca', 30), tab('Anna', 10), tab('Room 12', 20)));
  expect(before.map(({ name }) => name)).toEqual(['Anna', 'Room 12', 'Luca']);
  const after = oldestFirst(tabs(tab('New', 40), ...before));
  expect(after.slice(0, 3)).toEqual(before);
});

it('suggests a name that no open tab has', () => {
  expect(suggestTabName([])).toBe('Tab 1');
  expect(suggestTabName([{ name: 'Anna' }])).toBe('Tab 2');
  expect(suggestTabName([{ name: 'tab 3' }, { name: 'Anna' }])).toBe('Tab 4');
});
