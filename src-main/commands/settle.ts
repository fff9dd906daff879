import { create, type Decision, type Found, refuse } from '../../src-shared/commands/decision.ts';
import { findOpenLine, findSource } from '../../src-shared/commands/reads.ts';
import type { CommandOf } from '../../src-shared/contract/command.ts';
import { billTotals } from '../../src-shared/domain/money.ts';
import type { Payment, SaleLine } from '../../src-shared/domain/sale.ts';
import { settingsView } from '../store/view-rows.ts';
import type { TerminalReads } from './terminal-reads.ts';

/** Turns chosen quantities of lines and their payments into a sale, with the next receipt number of this journal. */
export function settle(reads: TerminalReads, command: CommandOf<'settle'>): Decision {
  const { holder } = command;
  const source = findSource(reads, holder);
  if ('refusal' in source) return source;
  const lines = findSaleLines(reads, command);
  if ('refusal' in lines) return lines;
  const amounts = lines.value.map(({ quantity, unitPriceMinor, basisPoints }) => ({
    amountMinor: quantity * unitPriceMinor,
    basisPoints,
  }));
  const { totalMinor, shares } = billTotals(amounts, settingsView(reads.db)?.pricesIncludeTax ?? true);
  const payments = checkPayments(reads, command.payments, totalMinor);
  if ('refusal' in payments) return payments;
  const id = reads.newId();
  const receiptNumber = reads.store.operations.head(reads.db, reads.journal).receipts + 1;
  const sale = {
    holder,
    receiptNumber,
    lines: lines.value,
    totalMinor,
    taxes: [...shares],
    payments: payments.value,
  };
  return create(id, { type: 'sale.settled', body: { id, sale } });
}

function findSaleLines(reads: TerminalReads, { holder, lines }: CommandOf<'settle'>): Found<SaleLine[]> {
  const found: SaleLine[] = [];
  for (const { line: id, quantity } of lines) {
    const line = findOpenLine(reads, { line: id, holder, quantity });
    if ('refusal' in line) return line;
    const { name, variantName, unitPriceMinor, basisPoints } = line.value.origin.value.item;
    found.push({ line: id, name, variantName, quantity, unitPriceMinor, basisPoints });
  }
  return { value: found };
}

function checkPayments(
  reads: TerminalReads,
  given: CommandOf<'settle'>['payments'],
  totalMinor: number,
): Found<Payment[]> {
  const givenMinor = given.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  if (givenMinor !== totalMinor) return refuse({ code: 'payments_differ', totalMinor, givenMinor });
  const payments: Payment[] = [];
  for (const { method, amountMinor, tenderedMinor = amountMinor } of given) {
    if (tenderedMinor < amountMinor || (method !== 'cash' && tenderedMinor > amountMinor)) {
      return refuse({ code: 'tendered_differs', method, amountMinor, tenderedMinor });
    }
    payments.push({ id: reads.newId(), method, amountMinor, tenderedMinor });
  }
  return { value: payments };
}
