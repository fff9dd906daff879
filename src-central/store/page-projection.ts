import { sql } from 'drizzle-orm';
import { type Effect, effectsOf } from '../../src-shared/domain/effect.ts';
import { type Holder, holderKey } from '../../src-shared/domain/holder.ts';
import { isTabOpen } from '../../src-shared/domain/holder-status.ts';
import { changeLine, openItems, UNKNOWN_LINE } from '../../src-shared/domain/line.ts';
import type { Draft, Operation } from '../../src-shared/domain/operation.ts';
import { RECORD_KINDS, type RecordKind, recordFields, writeRecord } from '../../src-shared/domain/record.ts';
import { earlierRegister } from '../../src-shared/domain/register.ts';
import type { SaleState } from '../../src-shared/domain/sale.ts';
import { type Row, readRows, writeRows } from './bulk-rows.ts';
import type { CentralDb } from './database.ts';
import { RECORD_TABLES } from './record-tables.ts';
import { applyToRefunds } from './refund-rows.ts';
import { type LineRow, lineToRow, readOpenLines, rowToLine, rowToState, stateToRow } from './row-states.ts';
import * as schema from './schema.ts';
import { applyToTabLinks } from './tab-link-rows.ts';

export interface Understood {
  readonly operation: Operation;
  readonly draft: Draft;
}

export type EffectsOn<On extends Effect['on']> = ReadonlyMap<string, readonly Extract<Effect, { on: On }>[]>;

/**
 * Brings the projections of a venue up to date with a page of operations: reads all that the page speaks of, applies the
 * domain's rules in memory, and writes each row once. The venue must be locked, since two pages may speak of one row.
 */
export async function applyPage(db: CentralDb, venue: string, page: readonly Understood[]): Promise<void> {
  const effects = page.flatMap(({ operation, draft }) => effectsOf(operation, draft));
  for (const kind of RECORD_KINDS) {
    await applyToRecords(
      db,
      venue,
      kind,
      grouped(effects, 'record', (effect) => (effect.kind === kind ? effect.id : null)),
    );
  }
  const holders = await applyToLines(
    db,
    venue,
    grouped(effects, 'line', ({ id }) => id),
  );
  for (const effect of effects) {
    if (effect.on === 'record' && (effect.kind === 'table' || effect.kind === 'tab')) {
      holders.set(`${effect.kind}:${effect.id}`, { kind: effect.kind, id: effect.id });
    }
  }
  await applyToSales(
    db,
    venue,
    grouped(effects, 'sale', ({ id }) => id),
  );
  await applyToRefunds(
    db,
    venue,
    grouped(effects, 'refund', ({ id }) => id),
  );
  await applyToTabLinks(
    db,
    venue,
    grouped(effects, 'link', ({ tab, link }) => `${tab} ${link.stamp}`),
  );
  await refreshItems(db, venue, [...holders.values()]);
}

function grouped<On extends Effect['on']>(
  effects: readonly Effect[],
  on: On,
  keyOf: (effect: Extract<Effect, { on: On }>) => string | null,
): EffectsOn<On> {
  const groups = new Map<string, Extract<Effect, { on: On }>[]>();
  for (const effect of effects) {
    if (effect.on !== on) continue;
    // That `on` is the one asked for was compared in the line above.
    const matching = effect as Extract<Effect, { on: On }>;
    const key = keyOf(matching);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(matching);
    else groups.set(key, [matching]);
  }
  return groups;
}

async function applyToRecords(
  db: CentralDb,
  venue: string,
  kind: RecordKind,
  effects: EffectsOn<'record'>,
): Promise<void> {
  if (effects.size === 0) return;
  const fields = Object.keys(recordFields[kind].shape);
  const known = await readRows(db, RECORD_TABLES[kind], { venue, ids: [...effects.keys()] });
  const rows = [...effects].map(([id, group]) => {
    const state = group.reduce((before, { write }) => writeRecord(before, write), rowToState(known.get(id)));
    return stateToRow(venue, id, state, fields);
  });
  await writeRows(db, RECORD_TABLES[kind], {
    rows,
    fields: ['venue', 'id', ...fields, 'stamps'],
    keys: ['venue', 'id'],
  });
}

const LINE_FIELDS = [
  'holderKind',
  'holderId',
  'holderStamp',
  'origin',
  'originStamp',
  'note',
  'noteStamp',
  'seat',
  'seatStamp',
  'adjusted',
  'corrected',
  'correctedStamp',
  'settled',
  'remaining',
] as const;

/** @returns the holders whose open lines may have changed. */
async function applyToLines(
  db: CentralDb,
  venue: string,
  effects: EffectsOn<'line'>,
): Promise<Map<string, Holder>> {
  const holders = new Map<string, Holder>();
  const known = await readRows(db, schema.lines, { venue, ids: [...effects.keys()] });
  const rows = [...effects].map(([id, group]) => {
    const row = known.get(id);
    const former = row === undefined ? UNKNOWN_LINE : rowToLine(row as LineRow);
    const line = group.reduce((before, { change }) => changeLine(before, change), former);
    for (const holder of [former.holder?.value, line.holder?.value]) {
      if (holder) holders.set(holderKey(holder), holder);
    }
    return lineToRow(venue, id, line);
  });
  await writeRows(db, schema.lines, { rows, fields: ['venue', 'id', ...LINE_FIELDS], keys: ['venue', 'id'] });
  return holders;
}

const SALE_FIELDS = [
  'journal',
  'receiptNumber',
  'formerReceipt',
  'stamp',
  'at',
  'operator',
  'holderKind',
  'holderId',
  'totalMinor',
  'lines',
  'taxes',
  'payments',
] as const;

/** A sale is said once; should two operations carry one id, the earlier stands. */
async function applyToSales(db: CentralDb, venue: string, effects: EffectsOn<'sale'>): Promise<void> {
  const known = await readRows(db, schema.sales, { venue, ids: [...effects.keys()] });
  const rows = [...effects].map(([id, group]) => {
    const row = known.get(id);
    const former = row === undefined ? null : rowToSale(row as typeof schema.sales.$inferSelect);
    const sale = group.reduce<SaleState | null>(
      (before, effect) => earlierRegister(before, effect.sale),
      former,
    );
    return saleToRow(venue, id, sale);
  });
  await writeRows(db, schema.sales, { rows, fields: ['venue', 'id', ...SALE_FIELDS], keys: ['venue', 'id'] });
}

function rowToSale(row: typeof schema.sales.$inferSelect): SaleState {
  const {
    holderKind: kind,
    holderId,
    receiptNumber,
    formerReceipt,
    totalMinor,
    lines,
    taxes,
    payments,
  } = row;
  return {
    value: {
      holder: { kind, id: holderId },
      receiptNumber,
      ...(formerReceipt === null ? {} : { formerReceipt }),
      lines,
      totalMinor,
      taxes,
      payments: [...payments],
    },
    stamp: row.stamp,
    journal: row.journal,
    at: row.at,
    operator: row.operator,
  };
}

function saleToRow(venue: string, id: string, sale: SaleState | null): Row {
  const { holder, ...value } = sale?.value ?? { holder: null };
  return {
    venue,
    id,
    ...value,
    holderKind: holder?.kind,
    holderId: holder?.id,
    stamp: sale?.stamp,
    journal: sale?.journal,
    at: sale?.at,
    operator: sale?.operator,
  };
}

/** Writes the `items` of holders anew from their open lines. */
async function refreshItems(db: CentralDb, venue: string, holders: readonly Holder[]): Promise<void> {
  if (holders.length === 0) return;
  const open = await readOpenLines(db, venue, holders);
  const shown = holders.map((holder) => ({
    holder,
    items: openItems(open.get(holderKey(holder)) ?? new Map()),
  }));
  const ofKind = (kind: Holder['kind']) =>
    shown
      .filter(({ holder }) => holder.kind === kind)
      .map(({ holder: { id }, items }) => ({ venue, id, items }));
  const tableItems = ofKind('table');
  const tabItems = ofKind('tab');
  const counterItems = ofKind('counter');
  if (tableItems.length > 0) {
    await db.execute(
      sql`UPDATE ${schema.tables} AS held SET items = given.items FROM json_populate_recordset(NULL::${schema.tables}, ${JSON.stringify(tableItems)}::json) AS given
          WHERE held.venue = given.venue AND held.id = given.id`,
    );
  }
  await refreshTabs(db, venue, tabItems);
  await writeRows(db, schema.counters, {
    rows: counterItems,
    fields: ['venue', 'id', 'items'],
    keys: ['venue', 'id'],
  });
}

async function refreshTabs(
  db: CentralDb,
  venue: string,
  given: readonly { id: string; items: unknown }[],
): Promise<void> {
  const known = await readRows(db, schema.tabs, { venue, ids: given.map(({ id }) => id) });
  const rows = given.flatMap(({ id, items }) => {
    const state = rowToState(known.get(id));
    if (!known.has(id)) return [];
    const open = isTabOpen({
      closed: state['closed']?.value === true,
      closedStamp: state['closed']?.stamp ?? null,
      released: state['released']?.stamp ?? null,
      holdsLines: items !== null,
    });
    return [{ venue, id, items, open }];
  });
  if (rows.length === 0) return;
  await db.execute(
    sql`UPDATE ${schema.tabs} AS held SET items = given.items, open = given.open FROM json_populate_recordset(NULL::${schema.tabs}, ${JSON.stringify(rows)}::json) AS given
        WHERE held.venue = given.venue AND held.id = given.id`,
  );
}
