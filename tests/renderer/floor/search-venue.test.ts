import { describe, expect, it } from 'vitest';
import { searchVenue } from '../../../src-renderer/floor/search-venue.ts';

const item = (name: string, variantName: string | null = null) => ({ name, variantName });
const table = (name: string, ...items: readonly ReturnType<typeof item>[]) => ({
  id: name,
  name,
  items: items.length === 0 ? null : items,
});

const tables = [
  table('11'),
  table('1'),
  table('21', item('Crème brûlée')),
  table('5', item('Lager', 'Pint')),
];
const tabs = [{ id: 'anna', name: 'Anna', items: [item('Lager')] }];
const find = (query: string) => searchVenue(query, { tables, tabs });

describe('searching the floor', () => {
  it('looks for nothing when nothing is asked', () => {
    expect(find('  ')).toBeNull();
  });

  it('puts the very name before names that begin with it, and these before names that hold it', () => {
    expect([...(find('1')?.tables ?? [])]).toEqual(['1', '11', '21']);
  });

  it('finds tables and tabs by what they hold, size and accents aside', () => {
    expect([...(find('creme')?.tables ?? [])]).toEqual(['21']);
    expect([...(find('pint')?.tables ?? [])]).toEqual(['5']);
    expect([...(find('LAGER')?.tabs ?? [])]).toEqual(['anna']);
  });

  it('finds a table by the words that a waiter says', () => {
    expect([...(find('table 5')?.tables ?? [])]).toEqual(['5']);
  });
});
