import { eq, sql } from 'drizzle-orm';
import { assertNever } from '../../src-shared/domain/assert.ts';
import { restampedLine, restampedRecord } from '../../src-shared/domain/branch.ts';
import type { Stamp } from '../../src-shared/domain/clock.ts';
import { type Effect, effectsOf } from '../../src-shared/domain/effect.ts';
import { type Holder, holderKey } from '../../src-shared/domain/holder.ts';
import { isTabOpen } from '../../src-shared/domain/holder-status.ts';
import {
  changeLine,
  type Item,
  type LineState,
  openItems,
  remainingQuantity,
  UNKNOWN_LINE,
} from '../../src-shared/domain/line.ts';
import type { Draft, Operation } from '../../src-shared/domain/operation.ts';
import {
  type RecordKind,
  type RecordState,
  type RecordWrite,
  writeRecord,
} from '../../src-shared/domain/record.ts';
import type { ReadDb, WriteDb } from './database.ts';
import { type LineRows, prepareLineRows } from './line-rows.ts';
import { prepareRecordRows, RECORD_PARENTS, type RecordRows } from './record-rows.ts';
import { removeRefund, writeRefund } from './refund-rows.ts';
import { prepareSaleWrite, removeSale } from './sale-rows.ts';
import { counters, tabs } from './schema.ts';
import { removeTabLink, writeTabLink } from './tab-link-rows.ts';

/** What a transaction has touched, so that holders are brought up to date once and the screen hears of it. */
export interface Touched {
  readonly records: Set<`${RecordKind}:${string}`>;
  readonly holders: Map<string, Holder>;
  /** The items of the tables among the holders, as they were written at the end of the transaction. */
  readonly tableItems: Map<string, readonly Item[] | null>;
  /** Whether it may have begun, changed or ended a conflict. */
  mayConflict: boolean;
}

/** An operation that was understood. */
export interface Applied {
  readonly operation: Operation;
  readonly draft: Draft;
}

/** A record or a line as somebody else has it. */
export type TakenOver =
  | { readonly on: 'record'; readonly kind: RecordKind; readonly id: string; readonly state: RecordState }
  | { readonly on: 'line'; readonly id: string; readonly state: LineState };

export interface Projection {
  readonly records: RecordRows;
  readonly lines: LineRows;
  /** Brings records, lines, sales, refunds and links up to date with an operation. O(1), whatever the age of the venue. */
  readonly apply: (db: WriteDb, operation: Operation, draft: Draft, touched: Touched) => void;
  /** The same, for an operation that a snapshot contains: what it did to the lines that came with it is in them already. */
  readonly applyOlder: (
    db: WriteDb,
    applied: Applied,
    cameWithSnapshot: (line: string) => boolean,
    touched: Touched,
  ) => void;
  /** Takes over what a snapshot says of a record or a line of which nothing is known here. */
  readonly takeOver: (db: WriteDb, taken: TakenOver, touched: Touched) => void;
  /**
   * Puts an operation in the place of another that says the same under another stamp and receipt number.
   * @param isKnown whether it has been applied already, so that only the other is taken back.
   */
  readonly replace: (
    db: WriteDb,
    given: { readonly was: Applied; readonly is: Applied; readonly isKnown: boolean },
    touched: Touched,
  ) => void;
  /** Brings the `items` of touched holders up to date. Call once before the transaction ends. */
  readonly refreshHolders: (db: WriteDb, touched: Touched) => void;
}

export function untouched(): Touched {
  return { records: new Set(), holders: new Map(), tableItems: new Map(), mayConflict: false };
}

export function prepareProjection(db: ReadDb): Projection {
  const records = prepareRecordRows(db);
  const lines = prepareLineRows(db);
  const writeItems = prepareItems(db);
  const writeSale = prepareSaleWrite(db);
  const wasOpen = db.sqlite.prepare<[string], number>('SELECT open FROM tabs WHERE id = ?').pluck();

  const applyEffect = (write: WriteDb, effect: Effect, touched: Touched): void => {
    switch (effect.on) {
      case 'record':
        saveRecord(write, effect, touched);
        return;
      case 'line': {
        const former = lines.load(write, effect.id) ?? UNKNOWN_LINE;
        const line = changeLine(former, effect.change);
        lines.save(write, effect.id, line);
        if (remainingQuantity(former) < 0 || remainingQuantity(line) < 0) touched.mayConflict = true;
        touchHolder(touched, former.holder?.value);
        touchHolder(touched, line.holder?.value);
        return;
      }
      case 'sale':
        writeSale(write, effect.id, effect.sale);
        return;
      case 'refund':
        writeRefund(write, effect.id, effect.refund);
        touched.mayConflict = true;
        return;
      case 'link':
        writeTabLink(write, effect.tab, effect.link);
        return;
      default:
        assertNever(effect);
    }
  };

  const saveRecord = (
    write: WriteDb,
    given: { readonly kind: RecordKind; readonly id: string; readonly write: RecordWrite },
    touched: Touched,
  ): void => {
    const { kind, id } = given;
    const former = records.load(write, kind, id);
    const state = writeRecord(former ?? {}, given.write);
    for (const [field, parentKind] of Object.entries(RECORD_PARENTS[kind] ?? {})) {
      // Whether or not this write wins: which rows there are must not depend on the order of arrival.
      const parent = given.write.fields[field];
      if (typeof parent === 'string' && records.load(write, parentKind, parent) === undefined) {
        saveRecord(
          write,
          { kind: parentKind, id: parent, write: { fields: {}, stamp: given.write.stamp } },
          touched,
        );
      }
    }
    records.save(write, kind, id, state);
    touched.records.add(`${kind}:${id}`);
    if (isAboutSight(kind, given.write)) touched.mayConflict = true;
    // Lines may have come before their holder; whether a tab is open depends on its fields.
    if (kind === 'tab' || (kind === 'table' && former === undefined)) touchHolder(touched, { kind, id });
  };

  /** Takes an effect back: what it added up, and the sale it recorded. Where its stamp stands, another stands for it. */
  const supersede = (
    write: WriteDb,
    effect: Effect,
    { from, to }: { readonly from: Stamp; readonly to: Stamp },
    touched: Touched,
  ): void => {
    switch (effect.on) {
      case 'record': {
        const state = records.load(write, effect.kind, effect.id) ?? {};
        records.save(write, effect.kind, effect.id, restampedRecord(state, from, to));
        return;
      }
      case 'line': {
        const line = restampedLine(lines.load(write, effect.id) ?? UNKNOWN_LINE, from, to);
        const { adjusted = 0, settled = 0 } = effect.change;
        lines.save(write, effect.id, changeLine(line, { adjusted: -adjusted, settled: -settled }));
        touchHolder(touched, line.holder?.value);
        return;
      }
      case 'sale':
        removeSale(write, effect.id, from);
        return;
      case 'refund':
        removeRefund(write, effect.id, from);
        return;
      case 'link':
        removeTabLink(write, effect.tab, from);
        return;
      default:
        assertNever(effect);
    }
  };

  return {
    records,
    lines,
    apply: (write, operation, draft, touched) => {
      for (const effect of effectsOf(operation, draft)) applyEffect(write, effect, touched);
    },
    applyOlder: (write, { operation, draft }, cameWithSnapshot, touched) => {
      for (const effect of effectsOf(operation, draft)) {
        if (effect.on !== 'line' || !cameWithSnapshot(effect.id)) applyEffect(write, effect, touched);
      }
    },
    takeOver: (write, taken, touched) => {
      if (taken.on === 'line') {
        lines.save(write, taken.id, taken.state);
        if (remainingQuantity(taken.state) < 0) touched.mayConflict = true;
        touchHolder(touched, taken.state.holder?.value);
        return;
      }
      const { kind, id, state } = taken;
      // Makes the rows that it refers to, and tells everybody; the state itself then stands as it is.
      const written = Object.entries(state).map(([field, { value }]) => [field, value] as const);
      const stamp = Object.values(state)[0]?.stamp ?? '';
      saveRecord(write, { kind, id, write: { fields: Object.fromEntries(written), stamp } }, touched);
      records.save(write, kind, id, state);
    },
    replace: (write, { was, is, isKnown }, touched) => {
      const [from, to] = [was.operation.stamp, is.operation.stamp];
      for (const effect of effectsOf(was.operation, was.draft))
        supersede(write, effect, { from, to }, touched);
      for (const effect of effectsOf(is.operation, is.draft)) {
        // What is said once was recorded from the other, which came before.
        if (!isKnown || effect.on === 'sale' || effect.on === 'refund') applyEffect(write, effect, touched);
      }
    },
    refreshHolders: (write, touched) => {
      for (const holder of touched.holders.values()) {
        const items = openItems(lines.openOn(write, holder));
        const tab = holder.kind === 'tab' ? records.load(write, 'tab', holder.id) : undefined;
        const open = isTabOpen({
          closed: tab?.['closed']?.value === true,
          closedStamp: tab?.['closed']?.stamp ?? null,
          released: tab?.['released']?.stamp ?? null,
          holdsLines: items !== null,
        });
        if (holder.kind === 'table') {
          touched.tableItems.set(holder.id, items);
          if (records.load(write, 'table', holder.id)?.['removed']?.value === true)
            touched.mayConflict = true;
        }
        // A tab whose lines come late opens again, under a name that may be another's by now.
        if (holder.kind === 'tab' && wasOpen.get(holder.id) !== (open ? 1 : 0)) touched.mayConflict = true;
        writeItems[holder.kind](write, { id: holder.id, items, open });
      }
    },
  };
}

/** Whether a write may put something out of sight, or beside another of its name. */
function isAboutSight(kind: RecordKind, { fields }: RecordWrite): boolean {
  if (kind === 'tab') return true;
  return (kind === 'table' || kind === 'room') && ('removed' in fields || 'room' in fields);
}

function touchHolder(touched: Touched, holder: Holder | undefined): void {
  if (holder !== undefined) touched.holders.set(holderKey(holder), holder);
}

interface HeldItems {
  readonly id: string;
  readonly items: readonly Item[] | null;
  readonly open: boolean;
}

function prepareItems({
  orm,
  sqlite,
}: ReadDb): Record<Holder['kind'], (db: WriteDb, held: HeldItems) => void> {
  // A placeholder is typed as SQL, where a column of JSON wants its value.
  const items = sql`${sql.placeholder('items')}`;
  const id = sql.placeholder('id');
  const ofTable = sqlite.prepare('UPDATE tables SET items = ? WHERE id = ?');
  const ofTab = orm
    .update(tabs)
    .set({ items, open: sql`${sql.placeholder('open')}` })
    .where(eq(tabs.id, id))
    .prepare();
  const ofCounter = orm
    .insert(counters)
    .values({ id, items })
    .onConflictDoUpdate({ target: counters.id, set: { items: sql`excluded.items` } })
    .prepare();
  const withoutCounter = orm.delete(counters).where(eq(counters.id, id)).prepare();
  const toText = (held: HeldItems) => (held.items === null ? null : JSON.stringify(held.items));
  return {
    table: (_, held) => void ofTable.run(toText(held), held.id),
    tab: (_, held) => void ofTab.run({ id: held.id, items: toText(held), open: held.open ? 1 : 0 }),
    // Without a row when it holds nothing: whether it ever held something would depend on the order of arrival.
    counter: (_, held) =>
      void (held.items === null
        ? withoutCounter.run({ id: held.id })
        : ofCounter.run({ id: held.id, items: toText(held) })),
  };
}
