import { describe, expect, it } from 'vitest';
import {
  billDocument,
  type PaperFacts,
  receiptDocument,
} from '../../../src-renderer/receipt/receipt-document.ts';
import { receiptSvg, receiptText } from '../../../src-renderer/receipt/receipt-picture.ts';
import type { ReceiptView } from '../../../src-shared/contract/sales-view.ts';
import type { Item } from '../../../src-shared/domain/line.ts';
import { sampleId } from '../../domain/samples.ts';

const FACTS: PaperFacts = {
  settings: { venueName: 'The Test Tube', currency: 'EUR', locale: 'en-IE', pricesIncludeTax: true },
  holderName: 'Table 8',
  who: 'Maeve Ryan',
};
const EVENING = new Date(2026, 10, 25, 21, 5).getTime();

function item(name: string, given: Partial<Item> = {}): Item {
  return {
    id: sampleId(1),
    product: sampleId(2),
    name,
    variant: null,
    variantName: null,
    modifiers: [],
    unitPriceMinor: 450,
    basisPoints: 2200,
    note: null,
    seat: null,
    quantity: 1,
    at: EVENING,
    operator: null,
    arrived: '',
    ...given,
  };
}

const SALE: Extract<ReceiptView, { kind: 'sale' }> = {
  kind: 'sale',
  id: sampleId(3),
  at: EVENING,
  place: { holder: { kind: 'table', id: sampleId(4) }, name: '8' },
  who: 'Maeve Ryan',
  here: true,
  terminal: '7f3a0000-0000-4000-8000-000000000001',
  journal: sampleId(5),
  receiptNumber: 12,
  totalMinor: 2840,
  lines: [
    {
      line: sampleId(6),
      name: 'Pilsner',
      variantName: 'Pint',
      quantity: 3,
      unitPriceMinor: 680,
      basisPoints: 2300,
    },
    {
      line: sampleId(7),
      name: 'Soup',
      variantName: null,
      quantity: 1,
      unitPriceMinor: 800,
      basisPoints: 1350,
    },
  ],
  taxes: [
    { basisPoints: 1350, grossMinor: 800, netMinor: 705, taxMinor: 95 },
    { basisPoints: 2300, grossMinor: 2040, netMinor: 1659, taxMinor: 381 },
  ],
  payments: [
    { id: sampleId(8), method: 'card', amountMinor: 1000, tenderedMinor: 1000 },
    { id: sampleId(9), method: 'cash', amountMinor: 1840, tenderedMinor: 5000 },
  ],
};

/** What stands on the paper, line by line, without the spaces that only place it. */
function read(document: string): readonly string[] {
  return receiptText(document)
    .split('\n')
    .map((line) => line.trim().replaceAll(/ {2,}/gu, ' | '))
    .filter((line) => line !== '' && !/^-{42}$/u.test(line));
}

describe('a receipt', () => {
  it('says where, when, by whom, what, the tax by rate, how it was paid and the change', () => {
    expect(read(receiptDocument(SALE, FACTS))).toEqual([
      'The Test Tube',
      '25/11/2026 21:05',
      'Table 8, served by Maeve Ryan',
      'Receipt 12',
      '3 | Pilsner, Pint | 20.40',
      '1 | Soup | 8.00',
      'Total | EUR 28.40',
      'VAT | Net | Tax | Gross',
      '13.5 % | 7.05 | 0.95 | 8.00',
      '23 % | 16.59 | 3.81 | 20.40',
      'Card | 10.00',
      'Cash | 50.00',
      'Change | 31.60',
      'Receipt 12, terminal 7f3a',
    ]);
  });

  it('that got another number later names the one that the guest holds', () => {
    const moved = { ...SALE, formerReceipt: { journal: sampleId(1), receiptNumber: 9 } };
    expect(read(receiptDocument(moved, FACTS))).toContain('First given as receipt 9');
  });

  it('of money given back says for which receipt and why', () => {
    const { payments: _, kind: __, ...common } = SALE;
    const refund: ReceiptView = {
      ...common,
      kind: 'refund',
      method: 'cash',
      reason: 'Paid twice',
      saleReceipt: 4,
    };
    const lines = read(receiptDocument(refund, { ...FACTS, holderName: '', who: null }));
    expect(lines).toEqual(
      expect.arrayContaining([
        'Receipt 12',
        'Money given back for receipt 4',
        'Paid twice',
        'Given back, cash | 28.40',
      ]),
    );
    expect(lines.join(' ')).not.toContain('served by');
  });
});

describe('a bill', () => {
  it('says what is open, and that it is no receipt', () => {
    const items = [item('Lager', { quantity: 2 }), item('Wine', { variantName: 'Glass' })];
    expect(read(billDocument(items, FACTS, EVENING))).toEqual([
      'The Test Tube',
      '25/11/2026 21:05',
      'Table 8, served by Maeve Ryan',
      'Bill',
      '2 | Lager | 9.00',
      '1 | Wine, Glass | 4.50',
      'Total | EUR 13.50',
      'VAT | Net | Tax | Gross',
      '22 % | 11.07 | 2.43 | 13.50',
      'This is not a receipt.',
    ]);
  });

  it.each([
    'A|B',
    '{width:1}',
    '^^^Huge',
    '"so"',
    '`called`',
    '~_~',
    String.raw`back\slash`,
    '---',
    '===',
    '–',
  ])('keeps a name as it is: %s', (name) => {
    expect(read(billDocument([item(name)], FACTS, EVENING))).toContain(`1 | ${name} | 4.50`);
    expect(read(billDocument([item('Ale')], { ...FACTS, holderName: name, who: null }, EVENING))).toContain(
      name,
    );
  });

  it('takes a long name to the next line, and loses none of it', () => {
    const name = 'Slow cooked shoulder of lamb with rosemary, garlic and beans';
    const [, , , , ...rest] = read(billDocument([item(name)], FACTS, EVENING));
    expect(rest.slice(0, 4).join('').replaceAll(/[ |]/gu, '')).toContain('withrosemary');
  });

  it('drawn as a picture refers to nothing on the web, and takes no markup from a name', () => {
    const svg = receiptSvg(billDocument([item('<script>x</script> & co')], FACTS, EVENING));
    expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|@import|<script|<style/u);
    expect(svg).toMatch(/^<svg width="504px" height="\d+px"/u);
  });
});
