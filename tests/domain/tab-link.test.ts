import { describe, expect, it } from 'vitest';
import { doubleLink, type TabLink } from '../../src-shared/domain/tab-link.ts';
import { sampleId, sampleStamp } from './samples.ts';

const [bar, terrace] = [sampleId(1), sampleId(2)];
const link = (value: string | null, was: string | null, ms: number, journal: string): TabLink => ({
  value,
  was,
  stamp: sampleStamp(ms, 0, journal),
});

describe('a tab that two terminals linked without seeing each other', () => {
  const [annas, lucas] = [link('table 1', null, 1, bar), link('table 2', null, 2, terrace)];

  it('tells of both links, whatever their order of arrival', () => {
    expect(doubleLink([annas, lucas])).toEqual({ former: annas, latest: lucas });
    expect(doubleLink([lucas, annas])).toEqual({ former: annas, latest: lucas });
  });

  it.each<[string, readonly TabLink[]]>([
    ['nobody linked it', []],
    ['one linked it', [annas]],
    ['the later one saw the former', [annas, link('table 2', 'table 1', 2, terrace)]],
    ['both linked it to the same table', [annas, link('table 1', null, 2, terrace)]],
    ['one terminal changed its mind', [annas, link('table 2', null, 2, bar)]],
    ['somebody said that the later one stands', [annas, lucas, link('table 2', 'table 2', 3, bar)]],
    ['somebody linked it to the former again', [annas, lucas, link('table 1', 'table 2', 3, terrace)]],
  ])('is no conflict when %s', (_, links) => {
    expect(doubleLink(links)).toBeNull();
  });
});
