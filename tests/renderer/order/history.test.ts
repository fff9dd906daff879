import '../speak-english.ts';
import { describe, expect, it } from 'vitest';
import { historyGroups } from '../../../src-renderer/order/history-groups.ts';
import { sittingsOf } from '../../../src-renderer/order/history-sittings.ts';
import { happeningWords } from '../../../src-renderer/order/history-words.ts';
import type { Happening, HistoryEntry } from '../../../src-shared/contract/history-view.ts';
import { sampleId } from '../../domain/samples.ts';

const settings = { locale: 'en-IE', currency: 'EUR' };
const table = { holder: { kind: 'table', id: sampleId(1) }, name: '7' } as const;
const pieces = (quantity: number | null, name = 'Ale') => ({ name, variantName: null, quantity });

function entry(given: Partial<HistoryEntry> & Pick<HistoryEntry, 'seq' | 'at'>): HistoryEntry {
  return {
    journal: sampleId(9),
    who: 'Ada',
    approvedBy: null,
    here: true,
    terminal: sampleId(8),
    isTakenBack: false,
    happening: { what: 'unknown' },
    ...given,
  };
}

describe('what happened is said in a sentence', () => {
  it.each<[Happening, string]>([
    [{ what: 'added', pieces: [pieces(2)] }, 'Added 2 × Ale.'],
    [{ what: 'added', pieces: [{ ...pieces(1), variantName: 'Pint' }] }, 'Added 1 × Ale (Pint).'],
    [
      { what: 'takenOff', pieces: [pieces(1)], reason: 'Mistake', isClearing: false },
      'Took 1 × Ale off: Mistake.',
    ],
    [
      { what: 'takenOff', pieces: [pieces(1), pieces(2, 'Stout')], reason: 'They left', isClearing: true },
      'Cleared the order of 1 × Ale and 2 × Stout: They left.',
    ],
    [
      { what: 'annotated', pieces: pieces(null), note: 'Cold', seat: 2 },
      'Noted “Cold” on Ale. Put Ale on seat 2.',
    ],
    [{ what: 'movedOut', pieces: [pieces(1)], place: table, isWhole: false }, 'Moved 1 × Ale to Table 7.'],
    [
      { what: 'movedIn', pieces: [pieces(null)], place: table, isMerge: true, canTakeApart: true },
      'Merged Ale from Table 7 into this order.',
    ],
    [
      {
        what: 'movedOut',
        pieces: ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => pieces(null, name)),
        place: { holder: { kind: 'tab', id: sampleId(2) }, name: 'Mia' },
        isWhole: true,
      },
      'Moved everything to the tab “Mia”: A, B, C, D, and 2 more.',
    ],
    [
      { what: 'paid', totalMinor: 450, receiptNumber: 12, methods: ['cash'] },
      'Took 4.50 in cash, receipt 12.',
    ],
    [
      { what: 'refunded', totalMinor: 450, receiptNumber: 13, method: 'card', reason: 'Flat' },
      'Gave 4.50 back by card, receipt 13: Flat.',
    ],
    [{ what: 'corrected', pieces: [pieces(-1)], reason: null }, 'Set right by -1 × Ale.'],
    [{ what: 'status', status: 'bill_requested', reservedFor: null }, 'The guests asked for the bill.'],
    [{ what: 'unknown' }, 'Something a newer version wrote.'],
  ])('%j', (happening, sentence) => {
    expect(happeningWords(happening, settings)).toBe(sentence);
  });
});

it('says time, person and terminal once for what one person did within a minute', () => {
  const entries = [
    entry({ seq: 5, at: 130_000 }),
    entry({ seq: 4, at: 121_000 }),
    entry({ seq: 3, at: 119_000 }),
    entry({ seq: 2, at: 119_000, who: 'Bo' }),
    entry({ seq: 1, at: 119_000, who: 'Bo', terminal: sampleId(7), here: false }),
  ];
  expect(historyGroups(entries).map((group) => group.entries.map(({ seq }) => seq))).toEqual([
    [5, 4],
    [3],
    [2],
    [1],
  ]);
});

it('puts the pages of the same guests together, and begins with those who are there even if they did nothing yet', () => {
  const [one, two, three] = [entry({ seq: 3, at: 3 }), entry({ seq: 2, at: 2 }), entry({ seq: 1, at: 1 })];
  expect(
    sittingsOf([
      { entries: [], isNextEarlier: true },
      { entries: [one], isNextEarlier: false },
      { entries: [two], isNextEarlier: true },
      { entries: [three], isNextEarlier: false },
    ]),
  ).toEqual([[], [one, two], [three]]);
});
