import type { ReadDb } from '../../src-main/store/database.ts';
import { rowToLine } from '../../src-main/store/line-rows.ts';
import { RECORD_TABLES, rowToState } from '../../src-main/store/record-rows.ts';
import { readRefund } from '../../src-main/store/refund-rows.ts';
import { readSale } from '../../src-main/store/sale-rows.ts';
import * as schema from '../../src-main/store/schema.ts';
import { rowToTabLink } from '../../src-main/store/tab-link-rows.ts';
import type { Holder } from '../../src-shared/domain/holder.ts';
import type { Item } from '../../src-shared/domain/line.ts';
import { RECORD_KINDS } from '../../src-shared/domain/record.ts';
import type { VenueState } from '../../src-shared/domain/venue-state.ts';

type RecordRow = Parameters<typeof rowToState>[0];

/** What the rows of a store say, in the words of the domain. */
export function stateInRows(db: ReadDb): VenueState {
  const { orm } = db;
  const records = RECORD_KINDS.flatMap((kind) => {
    const rows = orm.select().from(RECORD_TABLES[kind]).all() as readonly (RecordRow & { id: string })[];
    return rows.map((row) => [`${kind}:${row.id}`, rowToState(row)] as const);
  });
  return {
    applied: new Set(orm.select().from(schema.operations).all().map(identity)),
    // Without the rows that others only refer to so far.
    records: new Map(records.filter(([, state]) => Object.keys(state).length > 0)),
    lines: new Map(
      orm
        .select()
        .from(schema.lines)
        .all()
        .map((row) => [row.id, rowToLine(row)]),
    ),
    sales: new Map(
      orm
        .select({ id: schema.sales.id })
        .from(schema.sales)
        .all()
        .flatMap(({ id }) => {
          const sale = readSale(db, id);
          return sale === undefined ? [] : [[id, sale] as const];
        }),
    ),
    refunds: new Map(
      orm
        .select({ id: schema.refunds.id })
        .from(schema.refunds)
        .all()
        .flatMap(({ id }) => {
          const refund = readRefund(db, id);
          return refund === undefined ? [] : [[id, refund] as const];
        }),
    ),
    links: new Map(
      orm
        .select()
        .from(schema.tabLinks)
        .all()
        .map((row) => [`${row.tab}:${row.stamp}`, rowToTabLink(row)]),
    ),
  };
}

interface HeldRow {
  readonly holder: Holder;
  readonly items: readonly Item[] | null;
  /** Of a tab: whether it is open. */
  readonly open: boolean | null;
}

/** The holders that have rows, with the items that are kept in them. */
export function heldInRows({ orm }: ReadDb): readonly HeldRow[] {
  return [
    ...orm
      .select()
      .from(schema.tables)
      .all()
      .map(({ id, items }) => ({ holder: { kind: 'table', id } as const, items, open: null })),
    ...orm
      .select()
      .from(schema.tabs)
      .all()
      .map(({ id, items, open }) => ({ holder: { kind: 'tab', id } as const, items, open })),
    ...orm
      .select()
      .from(schema.counters)
      .all()
      .map(({ id, items }) => ({ holder: { kind: 'counter', id } as const, items, open: null })),
  ];
}

function identity({ journal, seq }: { readonly journal: string; readonly seq: number }): string {
  return `${journal}:${seq}`;
}
