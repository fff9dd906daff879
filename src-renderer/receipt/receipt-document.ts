import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import type { ReceiptView } from '../../src-shared/contract/sales-view.ts';
import type { SettingsView } from '../../src-shared/contract/views.ts';
import { assertNever } from '../../src-shared/domain/assert.ts';
import type { Item } from '../../src-shared/domain/line.ts';
import type { TaxShare } from '../../src-shared/domain/money.ts';
import { itemAmountMinor, orderTotals } from '../../src-shared/domain/order-totals.ts';
import type { PaymentMethod, SaleLine } from '../../src-shared/domain/sale.ts';
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
    ...head(t`Bill`, facts, atMs),
    ...body({ lines: items, totalMinor, taxes: shares }, facts.settings),
    RULE,
    plain(t`This is not a receipt.`),
  ].join('\n');
}

/** A sale or a refund as it was recorded: a ReceiptLine document. */
export function receiptDocument(receipt: ReceiptView, facts: PaperFacts): string {
  const { formerReceipt, receiptNumber } = receipt;
  const terminal = (receipt.terminal ?? receipt.journal).slice(0, 4);
  return [
    ...head(t`Receipt ${receiptNumber}`, facts, receipt.at),
    ...(receipt.kind === 'refund' ? refundWords(receipt).map(plain) : []),
    ...body(receipt, facts.settings),
    RULE,
    columns(null, 14),
    ...moneyRows(receipt).map(([label, minor]) =>
      cells(left(plain(label)), right(plain(formatAmount(minor, facts.settings)))),
    ),
    RULE,
    columns(null),
    ...(formerReceipt === undefined ? [] : [plain(formerWords(formerReceipt))]),
    plain(t`Receipt ${receiptNumber}, terminal ${terminal}`),
  ].join('\n');
}

function formerWords({ receiptNumber }: Pick<ReceiptView, 'receiptNumber'>): string {
  return t`First given as receipt ${receiptNumber}`;
}

function refundWords({ saleReceipt, reason }: Extract<ReceiptView, { kind: 'refund' }>): readonly string[] {
  return [
    saleReceipt === null ? t`Money given back` : t`Money given back for receipt ${saleReceipt}`,
    reason,
  ];
}

function moneyRows(receipt: ReceiptView): readonly (readonly [label: string, minor: number])[] {
  if (receipt.kind === 'refund') return [[givenBackWords(receipt.method), receipt.totalMinor]];
  return receipt.payments.flatMap(({ method, amountMinor, tenderedMinor }) => {
    const change = tenderedMinor - amountMinor;
    return [
      [i18n._(METHOD_LABELS[method]), tenderedMinor] as const,
      ...(change > 0
        ? [[t({ message: 'Change', context: 'money back to the guest' }), change] as const]
        : []),
    ];
  });
}

function givenBackWords(method: PaymentMethod): string {
  switch (method) {
    case 'cash':
      return t`Given back, cash`;
    case 'card':
      return t`Given back, card`;
    case 'other':
      return t`Given back, other`;
    default:
      return assertNever(method);
  }
}

function head(title: string, { settings, holderName, who }: PaperFacts, atMs: number): readonly string[] {
  const where = [holderName, who === null ? '' : t`served by ${who}`]
    .filter((part) => part !== '')
    .join(', ');
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
    cells(left(large(t`Total`)), right(`${settings.currency} ${large(formatAmount(totalMinor, settings))}`)),
    RULE,
    columns(null, 11, 10, 11),
    cells(left(plain(t`VAT`)), right(plain(t`Net`)), right(plain(t`Tax`)), right(plain(t`Gross`))),
    ...taxes.map(({ basisPoints, netMinor, taxMinor, grossMinor }) =>
      cells(left(plain(rate(basisPoints))), amount(netMinor), amount(taxMinor), amount(grossMinor)),
    ),
    columns(null),
  ];
}

function lineName({ name, variantName }: PaperBody['lines'][number]): string {
  return variantName === null ? name : `${name}, ${variantName}`;
}
