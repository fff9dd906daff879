import type { CommandInput } from '../../src-shared/contract/command.ts';
import type { ProductView } from '../../src-shared/contract/views.ts';
import type { Item } from '../../src-shared/domain/line.ts';
import { lineRounds } from './line-rounds.ts';

type Ordering = Extract<CommandInput, { type: 'addLines' }>['lines'][number];

/** The last round again: what to order, and the names of what is sold out by now. */
export interface RoundAgain {
  readonly lines: readonly Ordering[];
  readonly pieces: number;
  readonly soldOut: readonly string[];
}

/**
 * The last round of an order with the same choices for the same seats, without its notes: what was said of one burger is not true
 * of the next. Null when there is nothing to repeat.
 */
export function lastRoundAgain(
  items: readonly Item[],
  products: ReadonlyMap<string, Pick<ProductView, 'soldOut'>>,
): RoundAgain | null {
  const byTime = items.toSorted((left, right) => left.at - right.at);
  const round = lineRounds(byTime, new Set()).at(-1);
  if (round === undefined) return null;
  const isSold = ({ product }: Item) => products.get(product)?.soldOut === false;
  const lines = new Map<string, Ordering & { readonly quantity: number }>();
  for (const { product, variant, modifiers, seat, quantity } of round.lines.filter(isSold)) {
    const ordering = { product, variant, modifiers: modifiers.map(({ modifier }) => modifier), seat };
    const key = JSON.stringify(ordering);
    lines.set(key, { ...ordering, quantity: quantity + (lines.get(key)?.quantity ?? 0) });
  }
  return {
    lines: [...lines.values()],
    pieces: [...lines.values()].reduce((sum, { quantity }) => sum + quantity, 0),
    soldOut: round.lines.filter((line) => !isSold(line)).map(({ name }) => name),
  };
}
