import type { ReceiptView } from '../../src-shared/contract/sales-view.ts';
import type { SettingsView } from '../../src-shared/contract/views.ts';
import type { Item } from '../../src-shared/domain/line.ts';
import type { TaxShare } from '../../src-shared/domain/money.ts';
import { itemAmountMinor, orderTotals } from '../../src-shared/domain/order-totals.ts';
import type { SaleLine } from '../../src-shared/domain/sale.ts';
import { formatAmount, formatDate, formatTime } from '../ui/format.ts';
import { METHOD_LABELS } from './method-labels.ts';
import { cells, columns, large, left, plain, RULE, right } from './receipt-lines.ts';

/** Who gives the paper to whom. */
export interface PaperFacts {
  readonly settings: Pick<SettingsView, 'venueName' | 'currency' | 'locale' | 'pricesIncludeTax'>;
  /** `Table 8`, `Anna`; empty at the counter. */
  readonly holderName: string;
  /** Who serves; null where nobody had signed in. */
  readonly who: string | null;
}

interface PaperBody {
  readonly lines: readonly Pick<SaleLine, 'name' | 'variantName' | 'quantity' | 'unitPriceMinor'>[];
  readonly totalMinor: number;
  readonly taxes: readonly TaxShare[];
}

/** What is open on an order, for the guest to read: a ReceiptLine document. It is no receipt, and says so. */
export function billDocument(items: readonly Item[], facts: PaperFacts, atMs: number): string {
  const { totalMinor, shares } = orderTotals(items, facts.settings.pricesIncludeTax);
  return [
    ...head('Bill', facts, atMs),
    ...body({ lines: items, totalMinor, taxes: shares }, facts.settings),
    RULE,
    plain('This is not a receipt.'),
  ].join('\n');
}

/** A sale or a refund as it was recorded: a ReceiptLine document. */
export function receiptDocument(receipt: ReceiptView, facts: PaperFacts): string {
  const { formerReceipt, receiptNumber, terminal, journal } = receipt;
  return [
    ...head(`Receipt ${receiptNumber}`, facts, receipt.at),
    ...(receipt.kind === 'refund' ? refundWords(receipt).map(plain) : []),
    ...body(receipt, facts.settings),
    RULE,
    columns(null, 14),
    ...moneyRows(receipt).map(([label, minor]) =>
      cells(left(plain(label)), right(plain(formatAmount(minor, facts.settings)))),
    ),
    RULE,
    columns(null),
    ...(formerReceipt === undefined ? [] : [plain(`First given as receipt ${formerReceipt.receiptNumber}`)]),
    plain(`Receipt ${receiptNumber}, terminal ${(terminal ?? journal).slice(0, 4)}`),
  ].join('\n');
}

function refundWords({ saleReceipt, reason }: Extract<ReceiptView, { kind: 'refund' }>): readonly string[] {
  return [saleReceipt === null ? 'Money given back' : `Money given back for receipt ${saleReceipt}`, reason];
}

function moneyRows(receipt: ReceiptView): readonly (readonly [label: string, minor: number])[] {
  if (receipt.kind === 'refund')
    return [[`Given back, ${METHOD_LABELS[receipt.method].toLowerCase()}`, receipt.totalMinor]];
  return receipt.payments.flatMap(({ method, amountMinor, tenderedMinor }) => {
    const change = tenderedMinor - amountMinor;
    return [
      [METHOD_LABELS[method], tenderedMinor] as const,
      ...(change > 0 ? [['Change', change] as const] : []),
    ];
  });
}

function head(title: string, { settings, holderName, who }: PaperFacts, atMs: number): readonly string[] {
  const where = [holderName, who === null ? '' : `served by ${who}`].filter((part) => part !== '').join(', ');
  return [
    large(settings.venueName),
    plain(`${formatDate(atMs, settings)} ${formatTime(atMs, settings)}`),
    ...(where === '' ? [] : [plain(where)]),
    '',
    large(title),
    RULE,
  ];
}

function body({ lines, totalMinor, taxes }: PaperBody, settings: PaperFacts['settings']): readonly string[] {
  const amount = (minor: number) => right(plain(formatAmount(minor, settings)));
  const rate = (basisPoints: number) => `${(basisPoints / 100).toLocaleString(settings.locale)} %`;
  return [
    columns(4, null, 12),
    ...lines.map((line) =>
      cells(left(String(line.quantity)), left(plain(lineName(line))), amount(itemAmountMinor(line))),
    ),
    RULE,
    columns(null, 28),
    cells(left(large('Total')), right(`${settings.currency} ${large(formatAmount(totalMinor, settings))}`)),
    RULE,
    columns(null, 11, 10, 11),
    cells(left('VAT'), right('Net'), right('Tax'), right('Gross')),
    ...taxes.map(({ basisPoints, netMinor, taxMinor, grossMinor }) =>
      cells(left(plain(rate(basisPoints))), amount(netMinor), amount(taxMinor), amount(grossMinor)),
    ),
    columns(null),
  ];
}

function lineName({ name, variantName }: PaperBody['lines'][number]): string {
  return variantName === null ? name : `${name}, ${variantName}`;
}
