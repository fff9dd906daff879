import { describe, expect, it } from 'vitest';
import { tabsAtTable } from '../../../src-renderer/floor/tabs-at-tables.ts';

const tabs = new Map([
  ['a', { name: 'Anna', table: 'one' }],
  ['b', { name: 'Ben', table: null }],
  ['c', { name: 'Cleo', table: 'one' }],
]);

describe('the tabs at a table', () => {
  it('are those that sit there, in their order', () => {
    expect(tabsAtTable(tabs, 'one')).toEqual(['Anna', 'Cleo']);
    expect(tabsAtTable(tabs, 'two')).toEqual([]);
  });

  it('are the same list as long as no tab changes, so that nothing is drawn anew', () => {
    expect(tabsAtTable(tabs, 'one')).toBe(tabsAtTable(tabs, 'one'));
    expect(tabsAtTable(tabs, 'two')).toBe(tabsAtTable(new Map(tabs), 'three'));
  });

  it('are other ones once a tab sits elsewhere', () => {
    const moved = new Map(tabs).set('a', { name: 'Anna', table: 'two' });
    expect(tabsAtTable(moved, 'one')).toEqual(['Cleo']);
    expect(tabsAtTable(moved, 'two')).toEqual(['Anna']);
  });
});
