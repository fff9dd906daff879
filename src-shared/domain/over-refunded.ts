import type { Pieces } from './overdrawn.ts';
import type { Refund } from './refund.ts';
import type { Sale } from './sale.ts';

/**
 * The pieces of a sale whose money was given back more often than it was taken, as far as they are open again because of that.
 * Once they are paid anew or written off, there is nothing left to decide.
 */
export function overRefunded(given: {
  readonly sale: Sale;
  readonly refunds: readonly Refund[];
  /** How many of a line are open. */
  readonly stillOpen: (line: string) => number;
}): readonly Pieces[] {
  const { sale, refunds, stillOpen } = given;
  return sale.lines.flatMap(({ line, quantity: sold }) => {
    const givenBack = refunds
      .flatMap(({ lines }) => lines)
      .filter((one) => one.line === line)
      .reduce((sum, { quantity }) => sum + quantity, 0);
    const quantity = Math.min(givenBack - sold, stillOpen(line));
    return quantity > 0 ? [{ line, quantity }] : [];
  });
}
