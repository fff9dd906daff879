import { plural, t } from '@lingui/core/macro';
import type { CommandInput } from '../../src-shared/contract/command.ts';
import type { ProductView } from '../../src-shared/contract/views.ts';
import { runCommand } from '../connection/run-command.ts';
import { venueStore } from '../connection/venue-store.ts';
import { notify } from '../ui/notice.ts';
import { choiceWay } from './choice-way.ts';
import type { RoundAgain } from './last-round.ts';
import { type OpenOrder, openAfterAdding } from './order-session.ts';

type NewLine = Omit<Extract<CommandInput, { type: 'addLine' }>, 'type' | 'holder'>;

/** A tap on a product: adds it at once, or asks first for what must be chosen. */
export function tapProduct(order: OpenOrder, product: ProductView): void {
  const { name, soldOut } = product;
  if (soldOut) notify({ tone: 'problem', sentence: t`${name} is sold out.`, undoSeq: null });
  else if (wayOf(product) === 'none') void addLine(order, { product: product.id });
  else openChoices(order, product);
}

/** Shows what may be chosen with a product, also where nothing must be. */
export function openChoices({ session }: OpenOrder, product: ProductView): void {
  session.setState({ panel: { shows: 'choices', product: product.id } });
}

function wayOf(product: ProductView) {
  return choiceWay(product, venueStore.getState().venue?.modifierGroups ?? new Map());
}

export async function addLine({ holder, session }: OpenOrder, line: NewLine): Promise<void> {
  const { amount, openLine: openBefore } = session.getState();
  const quantity = line.quantity ?? amount ?? 1;
  session.setState({ amount: null });
  const done = await runCommand({ type: 'addLine', holder, ...line, quantity });
  const added = done?.created;
  if (!added) return;
  session.setState(({ fresh, openLine }) => ({
    fresh: fresh.has(added) ? fresh : new Set(fresh).add(added),
    latest: { line: added },
    openLine: openAfterAdding(added, openBefore, openLine),
  }));
}

/** A tap on a line opens its tools. The first tap on a line that opened by being added keeps them open. */
export function tapLine({ session }: OpenOrder, id: string): void {
  session.setState(({ openLine }) => ({
    openLine: openLine?.id === id && openLine.by === 'tap' ? null : { id, by: 'tap' },
  }));
}

export function closeLine({ session }: OpenOrder): void {
  session.setState({ openLine: null });
}

export function showPanel({ session }: OpenOrder, shows: 'bill' | 'history'): void {
  session.setState({ panel: { shows } });
}

/** Shows the products again. */
export function closePanel({ session }: OpenOrder): void {
  session.setState({ panel: null });
}

export function showShelf({ session }: OpenOrder, shelf: string): void {
  session.setState({ shelf, query: '', panel: null });
}

/** What is typed into the search. A number and a cross, as in `3x`, is how many of the next product. */
export function typeQuery(order: OpenOrder, query: string): void {
  const [, amount] = /^\s*(\d{1,3})\s*[x×*]$/i.exec(query) ?? [];
  if (amount === undefined) order.session.setState({ query, panel: null });
  else setAmount(order, Number(amount));
}

export function setAmount({ session }: OpenOrder, amount: number): void {
  session.setState({ amount: amount > 1 ? amount : null, query: '' });
}

/** Orders the last round again, and tells what of it is sold out by now. */
export async function repeatRound({ holder, session }: OpenOrder, round: RoundAgain): Promise<void> {
  session.setState({ isRepeated: true });
  const { lines, pieces, soldOut } = round;
  const missing = soldOut.join(', ');
  const doneSentences = [
    plural(pieces, { one: '# item ordered again.', other: '# items ordered again.' }),
    ...(missing === '' ? [] : [t`Sold out: ${missing}.`]),
  ];
  const done = await runCommand({ type: 'addLines', holder, lines: [...lines] }, doneSentences.join(' '));
  if (done === null) session.setState({ isRepeated: false });
}
