import { describe, expect, it } from 'vitest';
import { conflictWords } from '../../src-renderer/conflicts/conflict-words.ts';
import { remedyWords } from '../../src-renderer/conflicts/remedy-words.ts';
import type { ConflictView } from '../../src-shared/contract/conflict-view.ts';
import { sampleId, TAB_A, TABLE_A, TABLE_B } from '../domain/samples.ts';

const evening = new Date(2026, 10, 22, 20, 15).getTime();
const at = (hours: number, minutes: number) => new Date(2026, 10, 22, hours, minutes).getTime();
const wording = { settings: { locale: 'en-IE', currency: 'EUR' }, nowMs: evening };
const command = { type: 'restoreTable', table: TABLE_A.id } as const;
const table = { holder: TABLE_A, name: '4' };
const anna = { who: 'Anna', here: true, at: at(19, 42) };
const luca = { who: 'Luca', here: false, at: at(19, 55) };
const common = { id: 'x', holders: [TABLE_A], remedies: [] };
const negroni = { name: 'Negroni', variantName: null, quantity: 1 };

const paidTwice: ConflictView = {
  kind: 'paidTwice',
  ...common,
  place: table,
  lines: [negroni],
  payments: [
    { ...anna, methods: ['cash'], receiptNumber: 12 },
    { ...luca, methods: ['card'], receiptNumber: 7 },
  ],
  refund: { totalMinor: 900, method: 'card' },
};
const takenTwice: ConflictView = {
  kind: 'takenTwice',
  ...common,
  place: table,
  lines: [{ ...negroni, variantName: 'Large', quantity: 2 }],
  takings: [
    { ...anna, how: 'moved', quantity: 2, to: { holder: TABLE_B, name: '5' } },
    { ...luca, how: 'settled', quantity: 3, to: null },
  ],
  stillOpen: [{ ...negroni, place: { holder: TABLE_B, name: '5' } }],
  refund: null,
};

describe('what there is to decide', () => {
  it('is told with who, when and how, and with the amount in question', () => {
    expect(conflictWords(paidTwice, wording)).toEqual({
      title: 'Paid twice',
      sentence: '1 × Negroni on Table 4 was paid more than once.',
      happenings: [
        { when: '19:42', what: 'Anna took the money in cash, receipt 12' },
        { when: '19:55', what: 'Luca took the money by card, receipt 7, on another terminal' },
      ],
      question: 'Give 9.00 back, by card?',
    });
    const remedy = { action: 'giveBack', command } as const;
    expect(remedyWords(remedy, paidTwice, wording).label).toBe('Give 9.00 back by card');
  });

  it('is told with where the pieces went', () => {
    expect(conflictWords(takenTwice, wording)).toMatchObject({
      sentence: '2 × Negroni Large of Table 4 were taken away more often than ordered.',
      happenings: [
        { what: 'Anna moved 2 to Table 5' },
        { what: 'Luca took the money for 3, on another terminal' },
      ],
      question: '1 × Negroni is still open on Table 5. Take it away there?',
    });
  });

  it('names the day of what did not happen today, and does not know who where nobody had signed in', () => {
    const removed = { who: null, here: true, at: at(20, 0) - 86_400_000 };
    const gone: ConflictView = {
      kind: 'tableGone',
      ...common,
      place: table,
      count: 2,
      totalMinor: 1800,
      removed,
    };
    expect(conflictWords(gone, wording).happenings).toEqual([
      { when: expect.stringMatching(/^Saturday,? 21 November, 20:00$/), what: 'Somebody removed the table' },
    ]);
  });

  it.each<[ConflictView, string]>([
    [
      { kind: 'sameName', ...common, name: 'Rossi', newName: 'Rossi 2', tabs: [] },
      'Two open tabs are called “Rossi”.',
    ],
    [
      {
        kind: 'linkedTwice',
        ...common,
        place: { holder: TAB_A, name: 'Rossi' },
        links: [
          { ...anna, table: '4' },
          { ...luca, table: null },
        ],
      },
      'The tab “Rossi” was put at two tables. It is at no table now.',
    ],
    [
      { kind: 'roomGone', ...common, name: 'Garden', tables: ['9', 'B3'], removed: null },
      'Garden was removed while it got Table 9, Table B3. Nobody can see them.',
    ],
    [
      { kind: 'givenBackTwice', ...common, place: table, lines: [negroni], refunds: [] },
      'The money for 1 × Negroni was given back twice, so it is open again on Table 4.',
    ],
    [
      { kind: 'tableGone', ...common, place: table, count: 1, totalMinor: 900, removed: null },
      'Table 4 was removed, but 1 item (9.00) came to it. Nobody can see it.',
    ],
  ])('is one sentence: %#', (conflict, sentence) => {
    expect(conflictWords(conflict, wording).sentence).toBe(sentence);
  });

  it('names the table of each link on its button', () => {
    const linked: ConflictView = {
      kind: 'linkedTwice',
      ...common,
      place: { holder: TAB_A, name: 'Rossi' },
      links: [
        { ...anna, table: '4' },
        { ...luca, table: '5' },
      ],
    };
    const keep = {
      action: 'keepLink',
      command: { type: 'keepLink', tab: TAB_A.id, table: sampleId(1) },
    } as const;
    expect(remedyWords(keep, linked, wording).label).toBe('Table 5');
    expect(remedyWords({ ...keep, action: 'linkToFormer' }, linked, wording).label).toBe('Table 4');
  });
});
