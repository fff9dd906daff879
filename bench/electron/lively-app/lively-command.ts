import type { CommandInput } from '../../../src-shared/contract/command.ts';
import { assert } from '../../../src-shared/domain/assert.ts';
import type { Item } from '../../../src-shared/domain/line.ts';

/** What commands need to know of a floor. */
export interface LivelyFloor {
  /** Ids of all tables. */
  readonly tables: readonly string[];
  /** Ids of what one tap adds. */
  readonly products: readonly string[];
  /** What a table holds now. */
  readonly itemsOf: (table: string) => readonly Item[];
}

const COMMANDS_A_ROUND = 5;
/** Rounds follow each other at tables that stand apart. */
const STEP = 7;

/**
 * The changes of a busy floor, one after the other, five at each pair of tables: something is ordered at one and at the other, the
 * one asks for the bill, the other joins it, and they pay.
 */
export function livelyCommand({ tables, products, itemsOf }: LivelyFloor, index: number): CommandInput {
  const round = Math.floor(index / COMMANDS_A_ROUND);
  const [one, other] = [tables[(round * STEP) % tables.length], tables[(round * STEP + 1) % tables.length]];
  const product = products[index % products.length];
  assert(
    one !== undefined && other !== undefined && product !== undefined,
    'the venue has tables and products',
  );
  const [atOne, atOther] = [
    { kind: 'table', id: one },
    { kind: 'table', id: other },
  ] as const;
  switch (index % COMMANDS_A_ROUND) {
    case 0:
      return { type: 'addLine', holder: atOne, product };
    case 1:
      return { type: 'addLine', holder: atOther, product };
    case 2:
      return { type: 'setTableStatus', table: one, status: 'bill_requested' };
    case 3:
      return { type: 'mergeHolder', from: atOther, to: atOne };
    default:
      return payAll(atOne, itemsOf(one));
  }
}

function payAll(
  holder: { readonly kind: 'table'; readonly id: string },
  items: readonly Item[],
): CommandInput {
  const amountMinor = items.reduce((sum, { quantity, unitPriceMinor }) => sum + quantity * unitPriceMinor, 0);
  return {
    type: 'settle',
    holder,
    lines: items.map(({ id, quantity }) => ({ line: id, quantity })),
    payments: [{ method: 'card', amountMinor }],
  };
}
