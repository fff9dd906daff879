import { remainingQuantity } from '../../../src-shared/domain/line.ts';
import { type Draft, interpret } from '../../../src-shared/domain/operation.ts';
import { heldInRows, stateInRows } from '../../store/state-in-rows.ts';
import type { Check } from './outcome.ts';

/** Sales come to what their lines cost and what was paid, and lines to what was ordered less what was taken away and paid. */
export const sums: Check = ({ operations, rebuilt }) => {
  const drafts = operations.flatMap((operation) => interpret(operation) ?? []);
  const state = stateInRows(rebuilt.db);
  const quantities = quantitiesIn(drafts);
  const held = new Map(
    heldInRows(rebuilt.db).flatMap(({ items }) =>
      (items ?? []).map((item) => [item.id, item.quantity] as const),
    ),
  );
  return [
    ...drafts.flatMap(faultsOfBill),
    ...[...state.lines].flatMap(([id, line]) => {
      const { delta = 0, settled = 0 } = quantities.get(id) ?? {};
      const open =
        line.origin === null
          ? 0
          : line.origin.value.quantity + delta + (line.corrected?.value ?? 0) - settled;
      const isShown =
        line.holder === null || open <= 0 ? !held.has(id) : held.get(id) === open || !held.has(id);
      return remainingQuantity(line) === open && line.settled === settled && isShown
        ? []
        : [
            `Line ${id} comes to ${remainingQuantity(line)} with ${line.settled} settled, not ${open} with ${settled}.`,
          ];
    }),
  ];
};

function faultsOfBill(draft: Draft): readonly string[] {
  if (draft.type !== 'sale.settled' && draft.type !== 'sale.refunded') return [];
  const bill = draft.type === 'sale.settled' ? draft.body.sale : draft.body.refund;
  const { lines, taxes, totalMinor } = bill;
  const ofLines = sum(lines, ({ quantity, unitPriceMinor }) => quantity * unitPriceMinor);
  const ofTaxes = sum(taxes, ({ netMinor, taxMinor }) => netMinor + taxMinor);
  const paid = 'payments' in bill ? sum(bill.payments, ({ amountMinor }) => amountMinor) : totalMinor;
  return ofLines === totalMinor && ofTaxes === totalMinor && paid === totalMinor
    ? []
    : [
        `${draft.type} ${draft.body.id} is ${totalMinor}: lines ${ofLines}, taxes ${ofTaxes}, payments ${paid}.`,
      ];
}

interface Quantities {
  readonly delta: number;
  readonly settled: number;
}

function quantitiesIn(drafts: readonly Draft[]): ReadonlyMap<string, Quantities> {
  const found = new Map<string, Quantities>();
  const add = (line: string, { delta = 0, settled = 0 }: Partial<Quantities>) => {
    const known = found.get(line) ?? { delta: 0, settled: 0 };
    found.set(line, { delta: known.delta + delta, settled: known.settled + settled });
  };
  for (const { type, body } of drafts) {
    if (type === 'lines.adjusted') for (const { line, delta } of body.changes) add(line, { delta });
    if (type === 'lines.moved') for (const { line, quantity } of body.parts) add(line, { delta: -quantity });
    if (type === 'sale.settled')
      for (const { line, quantity } of body.sale.lines) add(line, { settled: quantity });
    if (type === 'sale.refunded')
      for (const { line, quantity } of body.refund.lines) add(line, { settled: -quantity });
  }
  return found;
}

function sum<Element>(elements: readonly Element[], amount: (element: Element) => number): number {
  return elements.reduce((total, element) => total + amount(element), 0);
}
