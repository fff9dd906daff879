import type { PaymentMethod } from './sale.ts';

/** Money taken towards a sale that is not complete yet. */
export interface TakenPayment {
  readonly method: PaymentMethod;
  readonly amountMinor: number;
  readonly tenderedMinor: number;
}

/** What the next tap takes. Null where it cannot take anything: more is entered than is due, or nothing at all. */
export interface PaymentStep extends TakenPayment {
  readonly changeMinor: number;
  /** What is still due after it. */
  readonly leavesMinor: number;
}

export function takenMinor(taken: readonly TakenPayment[]): number {
  return taken.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}

/**
 * The next payment of several. Cash may be more than is due, and gives change; less than is due makes it a part.
 * @param restMinor what is still due; the step is for all of it unless a part is named.
 * @param receivedMinor the cash that was handed over; null for exactly what is due. Other ways of paying take the exact amount.
 */
export function paymentStep(given: {
  readonly method: PaymentMethod;
  readonly restMinor: number;
  readonly partMinor: number | null;
  readonly receivedMinor: number | null;
}): PaymentStep | null {
  const { method, restMinor, partMinor, receivedMinor } = given;
  const wantedMinor = partMinor ?? restMinor;
  if (wantedMinor > restMinor || wantedMinor <= 0) return null;
  const tenderedMinor = method === 'cash' ? (receivedMinor ?? wantedMinor) : wantedMinor;
  if (tenderedMinor <= 0) return null;
  const amountMinor = Math.min(tenderedMinor, wantedMinor);
  return {
    method,
    amountMinor,
    tenderedMinor,
    changeMinor: tenderedMinor - amountMinor,
    leavesMinor: restMinor - amountMinor,
  };
}
