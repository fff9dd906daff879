import { create, type Decision, type Found, refuse } from '../../src-shared/commands/decision.ts';
import { readLine } from '../../src-shared/commands/reads.ts';
import type { CommandOf } from '../../src-shared/contract/command.ts';
import { billTotals } from '../../src-shared/domain/money.ts';
import type { SaleLine } from '../../src-shared/domain/sale.ts';
import { refundsOf } from '../store/refund-rows.ts';
import { readSale } from '../store/sale-rows.ts';
import { settingsView } from '../store/view-rows.ts';
import type { TerminalReads } from './terminal-reads.ts';

/**
 * Gives money back for what was paid too often, with the next receipt number of this journal. Only as much as lines lack: if
 * another terminal was quicker, nothing is given twice.
 */
export function refund(reads: TerminalReads, command: CommandOf<'refund'>): Decision {
  const { sale, method, reason } = command;
  const lines = findRefundableLines(reads, command);
  if ('refusal' in lines) return lines;
  const { totalMinor, taxes } = refundTotals(reads, lines.value);
  const id = reads.newId();
  const receiptNumber = reads.store.operations.head(reads.db, reads.journal).receipts + 1;
  const given = { sale, receiptNumber, lines: lines.value, totalMinor, taxes, method, reason };
  return create(id, { type: 'sale.refunded', body: { id, refund: given } });
}

/** What lines of a sale come to when their money is given back. */
export function refundTotals({ db }: Pick<TerminalReads, 'db'>, lines: readonly SaleLine[]) {
  const amounts = lines.map(({ quantity, unitPriceMinor, basisPoints }) => ({
    amountMinor: quantity * unitPriceMinor,
    basisPoints,
  }));
  const { totalMinor, shares } = billTotals(amounts, settingsView(db)?.pricesIncludeTax ?? true);
  return { totalMinor, taxes: [...shares] };
}

function findRefundableLines(
  reads: TerminalReads,
  { sale: id, lines }: CommandOf<'refund'>,
): Found<SaleLine[]> {
  const sale = readSale(reads.db, id);
  if (sale === undefined) return refuse({ code: 'not_found', what: 'sale' });
  const givenBack = refundsOf(reads.db, id).flatMap(({ value }) => value.lines);
  const found: SaleLine[] = [];
  for (const { line, quantity } of lines) {
    const sold = sale.value.lines.find((one) => one.line === line);
    if (sold === undefined) return refuse({ code: 'not_found', what: 'line' });
    const kept = givenBack
      .filter((one) => one.line === line)
      .reduce((left, one) => left - one.quantity, sold.quantity);
    const lacking = -(readLine(reads, line)?.remaining ?? 0);
    if (quantity > Math.min(kept, lacking)) return refuse({ code: 'conflict_settled' });
    found.push({ ...sold, quantity });
  }
  return { value: found };
}
