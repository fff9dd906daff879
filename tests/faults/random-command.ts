import type { Terminal } from '../../src-main/terminal/terminal.ts';
import type { CommandInput } from '../../src-shared/contract/command.ts';
import type { ProductView, Snapshot } from '../../src-shared/contract/views.ts';
import { assert } from '../../src-shared/domain/assert.ts';
import type { Holder } from '../../src-shared/domain/holder.ts';
import type { Item } from '../../src-shared/domain/line.ts';

interface Chance {
  /** A number from 0 up to 1. */
  readonly random: () => number;
  /** What a line that this adds is marked with, so that it can be counted. */
  readonly tag: string;
}

interface Order {
  readonly holder: Holder;
  readonly items: readonly Item[];
}

const MOST_TABS = 4;

/** What a waiter does next on the floor as it is now: something that this terminal does not refuse. */
export function randomCommand(terminal: Terminal, { random, tag }: Chance): CommandInput {
  const pick = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)];
  const shown = terminal.snapshot();
  const holders = holdersOf(shown);
  const taken = pick(ordersOf(shown));
  const line = pick(taken?.items ?? []);
  const kind = random();
  const { undo } = shown.terminal;

  if (kind < 0.08 && undo !== null) return { type: 'undo', seq: undo.seq };
  if (kind < 0.14 && shown.tabs.length < MOST_TABS) return { type: 'openTab', name: `Guest ${tag}` };
  if (kind < 0.5 && taken !== undefined && line !== undefined) {
    if (kind < 0.26) return { type: 'changeQuantity', line: line.id, delta: 1 };
    if (kind < 0.31) return { type: 'removeLine', line: line.id, reason: 'Spilt' };
    const to = pick(holders.filter(({ id }) => id !== taken.holder.id));
    if (kind < 0.36 && to !== undefined) {
      const lines = [{ line: line.id, quantity: 1 }];
      return { type: 'moveLines', from: taken.holder, to, lines };
    }
    return settleAll(taken);
  }
  const holder = pick(holders);
  const product = pick(shown.products.filter(isPlain));
  assert(holder !== undefined && product !== undefined, 'the venue has tables and plain products');
  return { type: 'addLine', holder, product: product.id, note: tag };
}

function settleAll({ holder, items }: Order): CommandInput {
  const lines = items.map(({ id, quantity }) => ({ line: id, quantity }));
  const amountMinor = items.reduce((sum, { quantity, unitPriceMinor }) => sum + quantity * unitPriceMinor, 0);
  return { type: 'settle', holder, lines, payments: [{ method: 'card', amountMinor }] };
}

function holdersOf({ tables, tabs, counter }: Snapshot): readonly Holder[] {
  return [
    ...tables.map(({ id }) => ({ kind: 'table', id }) as const),
    ...tabs.map(({ id }) => ({ kind: 'tab', id }) as const),
    { kind: 'counter', id: counter.id },
  ];
}

function ordersOf({ tables, tabs, counter }: Snapshot): readonly Order[] {
  return [
    ...tables.map(({ id, items }) => ({ holder: { kind: 'table', id } as const, items: items ?? [] })),
    ...tabs.map(({ id, items }) => ({ holder: { kind: 'tab', id } as const, items: items ?? [] })),
    { holder: { kind: 'counter', id: counter.id } as const, items: counter.items ?? [] },
  ].filter(({ items }) => items.length > 0);
}

/** Whether a tap on it adds it without a question. */
function isPlain({ soldOut, variants, modifierGroups }: ProductView): boolean {
  return !soldOut && variants.length === 0 && modifierGroups.length === 0;
}
