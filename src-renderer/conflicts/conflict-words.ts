import { plural, select, t } from '@lingui/core/macro';
import type {
  ConflictOf,
  ConflictPieces,
  ConflictView,
  Deed,
  Place,
} from '../../src-shared/contract/conflict-view.ts';
import type { SettingsView } from '../../src-shared/contract/views.ts';
import { assertNever } from '../../src-shared/domain/assert.ts';
import type { Holder } from '../../src-shared/domain/holder.ts';
import { formatAmount, formatDay, formatTime } from '../ui/format.ts';
import { tableName } from '../ui/holder-name.ts';
import { listWords } from '../words/list-words.ts';
import { METHOD_NAMES } from './method-names.ts';

export interface Happening {
  readonly when: string;
  readonly what: string;
}

/** A conflict as a person reads it: what it is, what happened, and what is asked. */
export interface ConflictWords {
  readonly title: string;
  /** What it is about, in one sentence. */
  readonly sentence: string;
  /** Who did what, oldest first. */
  readonly happenings: readonly Happening[];
  readonly question: string;
}

/** What words depend on: how the venue writes amounts and times, and what day it is. */
export interface Wording {
  readonly settings: Pick<SettingsView, 'locale' | 'currency'>;
  readonly nowMs: number;
}

export function conflictWords(conflict: ConflictView, wording: Wording): ConflictWords {
  switch (conflict.kind) {
    case 'paidTwice':
      return paidTwiceWords(conflict, wording);
    case 'takenTwice':
      return takenTwiceWords(conflict, wording);
    case 'givenBackTwice':
      return givenBackTwiceWords(conflict, wording);
    case 'sameName':
      return sameNameWords(conflict, wording);
    case 'linkedTwice':
      return linkedTwiceWords(conflict, wording);
    case 'tableGone':
      return tableGoneWords(conflict, wording);
    case 'roomGone':
      return roomGoneWords(conflict, wording);
    default:
      return assertNever(conflict);
  }
}

function paidTwiceWords(conflict: ConflictOf<'paidTwice'>, wording: Wording): ConflictWords {
  const { lines, payments, refund } = conflict;
  const { kind, name } = spoken(conflict.place);
  const pieces = piecesWords(lines);
  const count = pieceCount(lines);
  const { method } = refund;
  const total = amount(refund.totalMinor, wording);
  return {
    title: t`Paid twice`,
    sentence: t`${pieces} on ${select(kind, { counter: 'the counter', tab: `the tab “${name}”`, other: name })} ${plural(count, { one: 'was', other: 'were' })} paid more than once.`,
    happenings: payments.map(({ methods, receiptNumber, ...deed }) => {
      const ways = listWords(methods.map((way) => METHOD_NAMES[way]));
      return happening(deed, wording, (by) => t`${by} took the money ${ways}, receipt ${receiptNumber}`);
    }),
    question: t`Give ${total} back, ${select(method, { cash: 'in cash', card: 'by card', other: 'in another way' })}?`,
  };
}

function takenTwiceWords(conflict: ConflictOf<'takenTwice'>, wording: Wording): ConflictWords {
  const { lines, takings, stillOpen } = conflict;
  const { kind, name } = spoken(conflict.place);
  const pieces = piecesWords(lines);
  const count = pieceCount(lines);
  return {
    title: t`Taken twice`,
    sentence: t`${pieces} of ${select(kind, { counter: 'the counter', tab: `the tab “${name}”`, other: name })} ${plural(count, { one: 'was', other: 'were' })} taken away more often than ordered.`,
    happenings: takings.map((taking) => happening(taking, wording, (by) => takingWords(by, taking))),
    question: takenTwiceQuestion(stillOpen),
  };
}

function takenTwiceQuestion(stillOpen: ConflictOf<'takenTwice'>['stillOpen']): string {
  const [first] = stillOpen;
  if (first === undefined) return t`Set the count right?`;
  const { kind, name } = spoken(first.place);
  const pieces = piecesWords(stillOpen);
  return t`${pieces} is still open on ${select(kind, { counter: 'the counter', tab: `the tab “${name}”`, other: name })}. Take it away there?`;
}

function givenBackTwiceWords(conflict: ConflictOf<'givenBackTwice'>, wording: Wording): ConflictWords {
  const { lines, refunds } = conflict;
  const { kind, name } = spoken(conflict.place);
  const pieces = piecesWords(lines);
  return {
    title: t`Given back twice`,
    sentence: t`The money for ${pieces} was given back twice, so it is open again on ${select(kind, { counter: 'the counter', tab: `the tab “${name}”`, other: name })}.`,
    happenings: refunds.map(({ totalMinor, method, ...deed }) => {
      const total = amount(totalMinor, wording);
      return happening(
        deed,
        wording,
        (by) =>
          t`${by} gave ${total} back, ${select(method, { cash: 'in cash', card: 'by card', other: 'in another way' })}`,
      );
    }),
    question: t`Write it off, or take the payment again on the order?`,
  };
}

function sameNameWords(conflict: ConflictOf<'sameName'>, wording: Wording): ConflictWords {
  const { name, tabs } = conflict;
  return {
    title: t`Two tabs of one name`,
    sentence: t`Two open tabs are called “${name}”.`,
    happenings: tabs.map(({ count, totalMinor, id: _, ...deed }) => {
      const total = amount(totalMinor, wording);
      return happening(deed, wording, (by) =>
        count === 0
          ? t`${by} opened one: nothing yet`
          : t`${by} opened one: ${plural(count, { one: '# item', other: '# items' })}, ${total}`,
      );
    }),
    question: t`Are they the same guests?`,
  };
}

function linkedTwiceWords(conflict: ConflictOf<'linkedTwice'>, wording: Wording): ConflictWords {
  const { place, links } = conflict;
  const [, latest] = links;
  const name = place.name ?? '';
  const now = latest?.table ? tableName(latest.table) : null;
  return {
    title: t`One tab at two tables`,
    sentence:
      now === null
        ? t`The tab “${name}” was put at two tables. It is at no table now.`
        : t`The tab “${name}” was put at two tables. It is at ${now} now.`,
    happenings: links.map(({ table, ...deed }) => {
      const seat = table ? tableName(table) : null;
      return happening(deed, wording, (by) =>
        seat === null ? t`${by} put it at no table` : t`${by} put it at ${seat}`,
      );
    }),
    question: t`Where do the guests sit?`,
  };
}

function tableGoneWords(conflict: ConflictOf<'tableGone'>, wording: Wording): ConflictWords {
  const { place, count, totalMinor, removed } = conflict;
  const name = sentenceCase(tableName(place.name ?? ''));
  const total = amount(totalMinor, wording);
  return {
    title: t`Removed with an order on it`,
    sentence: t`${name} was removed, but ${plural(count, { one: '# item', other: '# items' })} (${total}) came to it. Nobody can see ${plural(count, { one: 'it', other: 'them' })}.`,
    happenings: removed === null ? [] : [happening(removed, wording, (by) => t`${by} removed the table`)],
    question: t`Bring the table back?`,
  };
}

function roomGoneWords(conflict: ConflictOf<'roomGone'>, wording: Wording): ConflictWords {
  const { name, tables, removed } = conflict;
  const names = tables.map(tableName).join(', ');
  const count = tables.length;
  return {
    title: t`A room removed with tables in it`,
    sentence: t`${name} was removed while it got ${names}. Nobody can see ${plural(count, { one: 'it', other: 'them' })}.`,
    happenings: removed === null ? [] : [happening(removed, wording, (by) => t`${by} removed the room`)],
    question: t`Bring the room back?`,
  };
}

type Taking = ConflictOf<'takenTwice'>['takings'][number];

function takingWords(by: string, { how, quantity, to }: Taking): string {
  switch (how) {
    case 'settled':
      return t`${by} took the money for ${quantity}`;
    case 'refunded':
      return t`${by} gave the money for ${quantity} back`;
    case 'moved':
      return to === null ? t`${by} moved ${quantity}` : movedWords({ by, quantity, to });
    case 'removed':
      return t`${by} removed ${quantity}`;
    case 'cleared':
      return t`${by} cleared ${quantity}`;
    default:
      return assertNever(how);
  }
}

function movedWords(moved: { readonly by: string; readonly quantity: number; readonly to: Place }): string {
  const { by, quantity } = moved;
  const { kind, name } = spoken(moved.to);
  return t`${by} moved ${quantity} to ${select(kind, { counter: 'the counter', tab: `the tab “${name}”`, other: name })}`;
}

function happening(deed: Deed, wording: Wording, tell: (by: string) => string): Happening {
  const what = tell(deed.who ?? t`Somebody`);
  return { when: when(deed.at, wording), what: deed.here ? what : t`${what}, on another terminal` };
}

/** What a sentence needs to name a place: a table by the name that it has in sentences, a tab by its own. */
function spoken({ holder, name }: Place): { readonly kind: Holder['kind']; readonly name: string } {
  if (name === null) return { kind: 'counter', name: '' };
  return holder.kind === 'table' ? { kind: 'table', name: tableName(name) } : { kind: 'tab', name };
}

function piecesWords(lines: readonly ConflictPieces[]): string {
  return lines
    .map(
      ({ name, variantName, quantity }) => `${quantity} × ${[name, variantName].filter(Boolean).join(' ')}`,
    )
    .join(', ');
}

function pieceCount(lines: readonly ConflictPieces[]): number {
  return lines.reduce((sum, { quantity }) => sum + quantity, 0);
}

/** The time of today; of another day with the day. */
function when(at: number, { settings, nowMs }: Wording): string {
  const time = formatTime(at, settings);
  return formatDay(at, settings) === formatDay(nowMs, settings)
    ? time
    : `${formatDay(at, settings)}, ${time}`;
}

function amount(minor: number, { settings }: Wording): string {
  return formatAmount(minor, settings);
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
