import { eq } from 'drizzle-orm';
import type { CentralDb } from '../../../src-central/store/database.ts';
import { RECORD_TABLES } from '../../../src-central/store/record-tables.ts';
import { rowToLine, rowToState } from '../../../src-central/store/row-states.ts';
import * as schema from '../../../src-central/store/schema.ts';
import type { Store } from '../../../src-main/store/store.ts';
import { canonical } from '../../../src-shared/domain/canonical.ts';
import { RECORD_KINDS } from '../../../src-shared/domain/record.ts';
import { heldInRows, stateInRows } from '../../store/state-in-rows.ts';

/** The rows of central say what those of a terminal say. */
export async function sameAtCentral(
  db: CentralDb,
  venue: string,
  rebuilt: Store,
): Promise<readonly string[]> {
  const [there, here] = [await factsAtCentral(db, venue), factsAtTerminal(rebuilt)];
  return [...new Set([...there.keys(), ...here.keys()])].flatMap((key) =>
    there.get(key) === here.get(key)
      ? []
      : [`Central says of ${key}: ${there.get(key) ?? 'nothing'}; a terminal: ${here.get(key) ?? 'nothing'}`],
  );
}

type Facts = ReadonlyMap<string, string>;

async function factsAtCentral(db: CentralDb, venue: string): Promise<Facts> {
  const facts = new Map<string, string>();
  for (const kind of RECORD_KINDS) {
    const table = RECORD_TABLES[kind];
    for (const row of await db.select().from(table).where(eq(table.venue, venue)))
      facts.set(`${kind} ${row.id}`, canonical(rowToState(row)));
  }
  const { lines, sales, refunds, tabLinks, tables, tabs, counters } = schema;
  for (const row of await db.select().from(lines).where(eq(lines.venue, venue)))
    facts.set(`line ${row.id}`, canonical(rowToLine(row)));
  for (const row of await db.select().from(sales).where(eq(sales.venue, venue)))
    facts.set(
      `sale ${row.id}`,
      canonical([
        row.journal,
        row.receiptNumber,
        row.stamp,
        row.at,
        row.operator,
        row.totalMinor,
        row.lines,
        row.taxes,
        row.payments,
        row.formerReceipt,
      ]),
    );
  for (const row of await db.select().from(refunds).where(eq(refunds.venue, venue)))
    facts.set(
      `refund ${row.id}`,
      canonical([
        row.journal,
        row.receiptNumber,
        row.stamp,
        row.at,
        row.operator,
        row.totalMinor,
        row.lines,
        row.formerReceipt,
      ]),
    );
  for (const row of await db.select().from(tabLinks).where(eq(tabLinks.venue, venue)))
    facts.set(`link ${row.tab}:${row.stamp}`, canonical([row.table, row.was]));
  for (const [kind, table] of [
    ['table', tables],
    ['tab', tabs],
    ['counter', counters],
  ] as const)
    for (const { id, items } of await db.select().from(table).where(eq(table.venue, venue)))
      if (items !== null) facts.set(`items of ${kind} ${id}`, canonical(items));
  return facts;
}

function factsAtTerminal({ db }: Store): Facts {
  const { records, lines, sales, refunds, links } = stateInRows(db);
  const facts = new Map<string, string>();
  for (const [key, state] of records) facts.set(key.replace(':', ' '), canonical(state));
  for (const [id, line] of lines) facts.set(`line ${id}`, canonical(line));
  for (const [id, { value, journal, stamp, at, operator }] of sales)
    facts.set(
      `sale ${id}`,
      canonical([
        journal,
        value.receiptNumber,
        stamp,
        at,
        operator,
        value.totalMinor,
        value.lines,
        value.taxes,
        value.payments,
        value.formerReceipt ?? null,
      ]),
    );
  for (const [id, { value, journal, stamp, at, operator }] of refunds)
    facts.set(
      `refund ${id}`,
      canonical([
        journal,
        value.receiptNumber,
        stamp,
        at,
        operator,
        value.totalMinor,
        value.lines,
        value.formerReceipt ?? null,
      ]),
    );
  for (const [key, { value, was }] of links) facts.set(`link ${key}`, canonical([value, was]));
  for (const { holder, items } of heldInRows(db))
    if (items !== null) facts.set(`items of ${holder.kind} ${holder.id}`, canonical(items));
  return facts;
}
