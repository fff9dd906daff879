import type { CommandInput, CommandType } from '../../src-shared/contract/command.ts';
import type { Snapshot, TableView } from '../../src-shared/contract/views.ts';
import type { Holder } from '../../src-shared/domain/holder.ts';
import { TABLE_STATUSES } from '../../src-shared/domain/holder-status.ts';
import type { Item } from '../../src-shared/domain/line.ts';
import { STAFF_ROLES } from '../../src-shared/domain/staff-role.ts';
import type { Random } from './random.ts';

interface Order {
  readonly holder: Holder;
  readonly items: readonly Item[];
}

type Habit = (shown: Snapshot, random: Random) => CommandInput | null;

/**
 * What somebody at a terminal does next, by what its screen shows. Now and then the screen is a moment old, or they mistake
 * themselves, and are refused; that is no fault.
 * @param cannot what the app at this terminal has no button for.
 */
export function nextCommand(
  shown: Snapshot,
  random: Random,
  cannot: ReadonlySet<CommandType>,
): CommandInput | null {
  const command = random.weighted(HABITS)(shown, random) ?? order(shown, random);
  return command === null || cannot.has(command.type) ? null : command;
}

const order: Habit = (shown, random) => {
  const held = holdersOf(shown);
  if (shown.products.length === 0) return null;
  const { holder } = random.pick(held);
  const product = random.pick(shown.products);
  const modifiers = product.modifierGroups.flatMap((id) => {
    const group = shown.modifierGroups.find((one) => one.id === id);
    const count = random.between(group?.minimum ?? 0, group?.maximum ?? 0);
    return (group?.modifiers ?? []).slice(0, count).map((modifier) => modifier.id);
  });
  const variant = product.variants.length > 0 ? random.pick(product.variants).id : null;
  const quantity = random.between(1, 4);
  const note = random.chance(0.2) ? random.pick(['no ice', 'well done', 'for the lady', 'ÄØ ☕ 漢字']) : null;
  return { type: 'addLine', holder, product: product.id, variant, modifiers, quantity, note };
};

const settleAll: Habit = (shown, random) => {
  const found = pickOrder(shown, random);
  return found === null ? null : settled(found.holder, found.items, random);
};

const settleSome: Habit = (shown, random) => {
  const found = pickOrder(shown, random);
  if (found === null) return null;
  const some = found.items.filter(() => random.chance(0.6));
  const parts = some.map((item) => ({ ...item, quantity: random.between(1, item.quantity) }));
  return parts.length === 0 ? null : settled(found.holder, parts, random);
};

function settled(holder: Holder, items: readonly Item[], random: Random): CommandInput {
  const lines = items.map(({ id, quantity }) => ({ line: id, quantity: Math.min(999, quantity) }));
  const totalMinor = lines.reduce(
    (sum, { quantity }, index) => sum + quantity * (items[index]?.unitPriceMinor ?? 0),
    0,
  );
  const first = random.chance(0.3) ? random.between(0, totalMinor) : totalMinor;
  const payments = [
    { method: 'cash' as const, amountMinor: first, tenderedMinor: first + random.between(0, 500) },
    ...(first === totalMinor ? [] : [{ method: 'card' as const, amountMinor: totalMinor - first }]),
  ];
  return { type: 'settle', holder, lines, payments };
}

const move: Habit = (shown, random) => {
  const found = pickOrder(shown, random);
  if (found === null) return null;
  const to = random.pick(holdersOf(shown)).holder;
  const chosen = found.items.filter(() => random.chance(0.5));
  const lines = (chosen.length > 0 ? chosen : found.items).map(({ id, quantity }) => ({
    line: id,
    quantity: random.chance(0.5) ? Math.min(999, quantity) : random.between(1, Math.min(999, quantity)),
  }));
  return { type: 'moveLines', from: found.holder, to, lines };
};

const merge: Habit = (shown, random) => {
  const found = pickOrder(shown, random);
  return found === null
    ? null
    : { type: 'mergeHolder', from: found.holder, to: random.pick(holdersOf(shown)).holder };
};

const swap: Habit = ({ tables }, random) => {
  const taken = tables.filter(({ items }) => items !== null);
  return taken.length === 0
    ? null
    : { type: 'swapTables', table: random.pick(taken).id, other: random.pick(taken).id };
};

const moveToNewTab: Habit = (shown, random) => {
  const found = pickOrder(shown, random);
  const name = random.pick(['Smith', 'Jones', 'Party of 6', 'Anna']);
  return found === null ? null : { type: 'moveToNewTab', from: found.holder, name };
};

const onLine =
  (command: (line: Item, random: Random) => CommandInput): Habit =>
  (shown, random) => {
    const found = pickOrder(shown, random);
    return found === null ? null : command(random.pick(found.items), random);
  };

const atTable =
  (command: (table: TableView, shown: Snapshot, random: Random) => CommandInput): Habit =>
  (shown, random) =>
    shown.tables.length === 0 ? null : command(random.pick(shown.tables), shown, random);

const openTab: Habit = ({ tables }, random) => ({
  type: 'openTab',
  // Few names, so that two terminals open tabs of one name.
  name: random.pick(['Smith', 'Jones', 'Party of 6', 'Anna']),
  table: tables.length > 0 && random.chance(0.5) ? random.pick(tables).id : null,
});

const atTab: Habit = ({ tabs, tables }, random) => {
  if (tabs.length === 0) return null;
  const tab = random.pick(tabs).id;
  return random.weighted<CommandInput>([
    [2, { type: 'linkTab', tab, table: tables.length > 0 ? random.pick(tables).id : null }],
    [1, { type: 'renameTab', tab, name: random.pick(['Miller', 'Jones', 'Anna']) }],
    [1, { type: 'closeTab', tab }],
  ]);
};

const decide: Habit = ({ conflicts }, random) => {
  const remedies = conflicts.flatMap((conflict) => conflict.remedies);
  return remedies.length === 0 ? null : random.pick(remedies).command;
};

const undo: Habit = ({ terminal }) =>
  terminal.undo === null ? null : { type: 'undo', seq: terminal.undo.seq };

const orderRound: Habit = (shown, random) => {
  const plain = shown.products.filter(
    ({ variants, modifierGroups }) => variants.length + modifierGroups.length === 0,
  );
  if (plain.length === 0) return null;
  const lines = [1, 2, 3].map(() => ({ product: random.pick(plain).id, quantity: random.between(1, 3) }));
  return { type: 'addLines', holder: random.pick(holdersOf(shown)).holder, lines };
};

const sellOut: Habit = ({ products }, random) =>
  products.length === 0
    ? null
    : { type: 'setSoldOut', product: random.pick(products).id, soldOut: random.chance(0.3) };

const NO_CHANGES = { added: [], changed: [], removed: [] };

const publish: Habit = ({ tables }, random) => {
  const changed = tables
    .filter(() => random.chance(0.4))
    .map(({ id, x, seats }) => ({
      id,
      fields: { x: random.between(0, 500), seats: random.between(1, 8) },
      was: { x, seats },
    }));
  return { type: 'publishLayout', rooms: NO_CHANGES, tables: { ...NO_CHANGES, changed } };
};

const managePeople: Habit = ({ staff }, random) => {
  const person = random.pick(staff).id;
  return random.weighted<CommandInput>([
    [2, { type: 'changePerson', person, name: random.pick(['Cleo', 'Dora', 'Ed']) }],
    [2, { type: 'changePerson', person, role: random.pick(STAFF_ROLES) }],
    [1, { type: 'addPerson', name: random.pick(['Fay', 'Gus', 'Hal']), role: random.pick(STAFF_ROLES) }],
    [1, { type: 'removePerson', person }],
  ]);
};

const HABITS: readonly (readonly [weight: number, habit: Habit])[] = [
  [30, order],
  [8, settleAll],
  [6, settleSome],
  [6, onLine(({ id }, random) => ({ type: 'changeQuantity', line: id, delta: random.between(-1, 3) }))],
  [4, onLine(({ id }) => ({ type: 'removeLine', line: id, reason: 'changed their mind' }))],
  [
    5,
    onLine(({ id }, random) => ({
      type: 'annotateLine',
      line: id,
      ...(random.chance(0.7) ? { note: random.pick(['extra hot', 'later', null]) } : {}),
      seat: random.pick([null, 1, 2, 3]),
    })),
  ],
  [7, move],
  [4, merge],
  [2, swap],
  [1, moveToNewTab],
  [
    2,
    (shown, random) => {
      const found = pickOrder(shown, random);
      return found === null ? null : { type: 'clearHolder', holder: found.holder, reason: 'walked out' };
    },
  ],
  [4, openTab],
  [3, atTab],
  [
    4,
    atTable(({ id }, _, random) => ({
      type: 'setTableStatus',
      table: id,
      status: random.pick(TABLE_STATUSES),
    })),
  ],
  [
    2,
    atTable(({ id }, { rooms }, random) => ({
      type: 'moveTable',
      table: id,
      ...(rooms.length > 0 ? { room: random.pick(rooms).id } : {}),
      x: random.between(0, 500),
      y: random.between(0, 500),
    })),
  ],
  [1, atTable(({ id }, _, random) => ({ type: 'changeTable', table: id, seats: random.between(1, 8) }))],
  [1, atTable(({ id }) => ({ type: 'removeTable', table: id }))],
  [
    1,
    ({ rooms }, random) => (rooms.length === 0 ? null : { type: 'removeRoom', room: random.pick(rooms).id }),
  ],
  [2, managePeople],
  [3, orderRound],
  [2, sellOut],
  [2, publish],
  [25, decide],
  [6, undo],
];

function holdersOf({ tables, tabs, counter }: Snapshot): readonly Order[] {
  return [
    ...tables.map(({ id, items }) => ({ holder: { kind: 'table', id } as const, items: items ?? [] })),
    ...tabs.map(({ id, items }) => ({ holder: { kind: 'tab', id } as const, items: items ?? [] })),
    { holder: { kind: 'counter', id: counter.id }, items: counter.items ?? [] },
  ];
}

function pickOrder(shown: Snapshot, random: Random): Order | null {
  const open = holdersOf(shown).filter(({ items }) => items.length > 0);
  return open.length === 0 ? null : random.pick(open);
}
