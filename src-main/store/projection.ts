import { assertNever } from '../../src-shared/domain/assert.ts';
import { restampedLine, restampedRecord } from '../../src-shared/domain/branch.ts';
import type { Stamp } from '../../src-shared/domain/clock.ts';
import { type Effect, effectsOf } from '../../src-shared/domain/effect.ts';
import { isTabOpen } from '../../src-shared/domain/holder-status.ts';
import {
  changeLine,
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
import { prepareItems } from './held-items.ts';
import type { HistoryRows } from './history-rows.ts';
import { type LineRows, prepareLineRows } from './line-rows.ts';
import { prepareRecordRows, RECORD_PARENTS, type RecordRows } from './record-rows.ts';
import { removeRefund, writeRefund } from './refund-rows.ts';
import { prepareSaleWrite, removeSale } from './sale-rows.ts';
import { removeTabLink, writeTabLink } from './tab-link-rows.ts';
import { type Touched, touchHolder } from './touched.ts';

type WrittenRecord = Omit<Extract<Effect, { on: 'record' }>, 'on'>;

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
  /**
   * The same, for an operation that a snapshot contains: what it did to the lines that came with it is in them already. Lines and
   * tabs that did not come with it are closed, and stay out of sight until what is here says so, too.
   */
  readonly applyOlder: (db: WriteDb, applied: Applied, touched: Touched) => void;
  /** Brings into sight what the history left open when it was complete: something newer speaks of it. */
  readonly finishHistory: (db: WriteDb, touched: Touched) => void;
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

export function prepareProjection(db: ReadDb, history: HistoryRows): Projection {
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
        saveLine(write, { id: effect.id, former, line: changeLine(former, effect.change) }, touched);
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

  const saveLine = (
    write: WriteDb,
    { id, former, line }: { readonly id: string; readonly former: LineState; readonly line: LineState },
    touched: Touched,
  ): void => {
    const isInSight = !history.isUnfinished(write, 'line', id);
    lines.save(write, { id, state: line, isInSight });
    if (!isInSight) return;
    if (remainingQuantity(former) < 0 || remainingQuantity(line) < 0) touched.mayConflict = true;
    touchHolder(touched, former.holder?.value);
    touchHolder(touched, line.holder?.value);
  };

  const applyOlderToLine = (
    write: WriteDb,
    { id, change }: Extract<Effect, { on: 'line' }>,
    touched: Touched,
  ): void => {
    if (history.cameWithSnapshot(write, id)) return;
    const former = lines.load(write, id) ?? UNKNOWN_LINE;
    const line = changeLine(former, change);
    // What is in sight and open was added after the snapshot, by an operation that this one was written in ignorance of.
    const isOfHistory = history.isUnfinished(write, 'line', id) || remainingQuantity(former) === 0;
    if (isOfHistory)
      history.setUnfinished(write, 'line', { id, isUnfinished: remainingQuantity(line) !== 0 });
    saveLine(write, { id, former, line }, touched);
  };

  const applyOlderToRecord = (
    write: WriteDb,
    effect: Extract<Effect, { on: 'record' }>,
    touched: Touched,
  ): void => {
    const { kind, id } = effect;
    const former = records.load(write, kind, id);
    const state = writeRecord(former ?? {}, effect.write);
    saveParents(write, effect, touched);
    // Most often the snapshot knows better, and nobody need hear of it.
    if (former !== undefined && Object.keys(state).every((field) => state[field] === former[field])) return;
    if (kind !== 'tab' || wasOpen.get(id) === 1) {
      saveRecord(write, effect, touched);
      return;
    }
    history.setUnfinished(write, 'tab', { id, isUnfinished: true });
    records.save(write, kind, id, state);
    touchHolder(touched, { kind, id });
  };

  const saveParents = (write: WriteDb, given: WrittenRecord, touched: Touched): void => {
    for (const [field, parentKind] of Object.entries(RECORD_PARENTS[given.kind] ?? {})) {
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
  };

  const saveRecord = (write: WriteDb, given: WrittenRecord, touched: Touched): void => {
    const { kind, id } = given;
    const former = records.load(write, kind, id);
    saveParents(write, given, touched);
    records.save(write, kind, id, writeRecord(former ?? {}, given.write));
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
        const without = changeLine(line, { adjusted: -adjusted, settled: -settled });
        saveLine(write, { id: effect.id, former: line, line: without }, touched);
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

  /** Whether a tab is to be shown as open. One that only the history behind a snapshot speaks of is not, unless it holds something. */
  const isOpen = (
    write: WriteDb,
    { id, holdsLines }: { readonly id: string; readonly holdsLines: boolean },
  ): boolean => {
    const tab = records.load(write, 'tab', id);
    const open = isTabOpen({
      closed: tab?.['closed']?.value === true,
      closedStamp: tab?.['closed']?.stamp ?? null,
      released: tab?.['released']?.stamp ?? null,
      holdsLines,
    });
    if (holdsLines || !history.isUnfinished(write, 'tab', id)) return open;
    if (!open) history.setUnfinished(write, 'tab', { id, isUnfinished: false });
    return false;
  };

  return {
    records,
    lines,
    apply: (write, operation, draft, touched) => {
      for (const effect of effectsOf(operation, draft)) applyEffect(write, effect, touched);
    },
    applyOlder: (write, { operation, draft }, touched) => {
      for (const effect of effectsOf(operation, draft)) {
        if (effect.on === 'line') applyOlderToLine(write, effect, touched);
        else if (effect.on === 'record') applyOlderToRecord(write, effect, touched);
        else applyEffect(write, effect, touched);
      }
    },
    finishHistory: (write, touched) => {
      for (const { kind, id } of history.takeUnfinished(write)) {
        const line = kind === 'line' ? lines.load(write, id) : undefined;
        if (line !== undefined) saveLine(write, { id, former: line, line }, touched);
        else touchHolder(touched, { kind: 'tab', id });
      }
      touched.mayConflict = true;
    },
    takeOver: (write, taken, touched) => {
      if (taken.on === 'line') {
        saveLine(write, { id: taken.id, former: UNKNOWN_LINE, line: taken.state }, touched);
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
        const open = holder.kind === 'tab' && isOpen(write, { id: holder.id, holdsLines: items !== null });
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
