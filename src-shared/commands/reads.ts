import type { Shown } from '../contract/row-views.ts';
import { assertNever } from '../domain/assert.ts';
import { type Holder, isSameHolder } from '../domain/holder.ts';
import { type TableStatus, tableStatus } from '../domain/holder-status.ts';
import {
  type LineOrigin,
  type LineState,
  oldestArrival,
  openItems,
  remainingQuantity,
} from '../domain/line.ts';
import { type RecordFields, type RecordKind, type RecordState, recordValues } from '../domain/record.ts';
import type { Register } from '../domain/register.ts';
import { type Found, refuse } from './decision.ts';

/** A line that can be worked with: known, and somewhere. */
export interface KnownLine extends LineState {
  readonly id: string;
  readonly origin: Register<LineOrigin>;
  readonly holder: Register<Holder>;
  readonly remaining: number;
}

export interface KnownTable {
  readonly fields: RecordFields<'table'>;
  readonly status: TableStatus;
  /** The status by hand as far as it counts, whatever the table holds. */
  readonly byHand: TableStatus;
  readonly lines: ReadonlyMap<string, LineState>;
}

/** The state of a venue as commands look it up, wherever it is kept. */
export interface VenueReads {
  readonly state: (kind: RecordKind, id: string) => RecordState | undefined;
  readonly line: (id: string) => LineState | undefined;
  readonly openLines: (holder: Holder) => ReadonlyMap<string, LineState>;
  readonly rooms: () => readonly Shown<'room'>[];
  /** The tables on the floor. */
  readonly tables: () => readonly Shown<'table'>[];
  readonly openTabs: () => readonly { readonly id: string; readonly name: string }[];
  /** Whether a product is sold in variants. */
  readonly hasVariants: (product: string) => boolean;
}

/** What commands look up before they decide, and what they are given from outside. */
export interface CommandReads {
  readonly venue: VenueReads;
  readonly terminal: string;
  readonly operator: string | null;
  readonly nowMs: number;
  readonly newId: () => string;
}

/** What it takes to look up orders and what they hold. */
export type OrderReads = Pick<CommandReads, 'venue' | 'terminal'>;

export function readRecord<Kind extends RecordKind>(
  { venue }: Pick<CommandReads, 'venue'>,
  kind: Kind,
  id: string,
): RecordFields<Kind> | null {
  return recordValues(kind, venue.state(kind, id));
}

export function readLine({ venue }: Pick<CommandReads, 'venue'>, id: string): KnownLine | null {
  const line = venue.line(id);
  if (!line?.origin || !line.holder) return null;
  return { ...line, id, origin: line.origin, holder: line.holder, remaining: remainingQuantity(line) };
}

export function readTable({ venue }: Pick<CommandReads, 'venue'>, id: string): KnownTable | null {
  const state = venue.state('table', id);
  const fields = recordValues('table', state);
  if (state === undefined || fields === null) return null;
  const lines = venue.openLines({ kind: 'table', id });
  const said = {
    byHand: fields.status,
    byHandStamp: state['status']?.stamp ?? null,
    released: state['released']?.stamp ?? null,
  };
  const status = tableStatus({ ...said, oldestArrival: oldestArrival(openItems(lines)) });
  const byHand = status === fields.status ? status : tableStatus({ ...said, oldestArrival: null });
  return { fields, status, byHand, lines };
}

/** An order of this terminal that lines may be taken from: a table, an open tab, the terminal's own counter. */
export function findSource(reads: OrderReads, holder: Holder): Found<Holder> {
  switch (holder.kind) {
    case 'table':
      return readRecord(reads, 'table', holder.id) === null ? missing(holder) : { value: holder };
    case 'tab':
      return findOpenTab(reads, holder);
    case 'counter':
      return holder.id === reads.terminal ? { value: holder } : refuse({ code: 'other_counter' });
    default:
      return assertNever(holder.kind);
  }
}

/** An order that may take lines: like a source, and a table must be in use. */
export function findTarget(reads: OrderReads, holder: Holder): Found<Holder> {
  if (holder.kind !== 'table') return findSource(reads, holder);
  const fields = readRecord(reads, 'table', holder.id);
  if (fields === null) return missing(holder);
  // Only a table that was put out of use by hand can be so; its lines decide whether it still is.
  const isOutOfUse = fields.status === 'unavailable' && readTable(reads, holder.id)?.status === 'unavailable';
  return isOutOfUse ? refuse({ code: 'table_out_of_use', name: fields.name }) : { value: holder };
}

/** The most lines that one operation can speak of, and so the most that an order may have. */
export const ORDER_LIMIT = 500;

/** Whether so many lines more would be too many for an order that has these. */
export function isTooFull(open: ReadonlyMap<string, LineState>, more: number): boolean {
  return open.size + more > ORDER_LIMIT;
}

/** An open line on a holder with at least the quantity. */
export function findOpenLine(
  reads: CommandReads,
  given: { readonly line: string; readonly holder: Holder; readonly quantity: number },
): Found<KnownLine> {
  const line = readLine(reads, given.line);
  if (line === null) return refuse({ code: 'not_found', what: 'line' });
  const available = isSameHolder(line.holder.value, given.holder) ? Math.max(0, line.remaining) : 0;
  if (given.quantity > available) return refuse({ code: 'order_changed', line: line.id, available });
  return { value: line };
}

function findOpenTab(reads: OrderReads, holder: Holder): Found<Holder> {
  const tab = readRecord(reads, 'tab', holder.id);
  if (tab === null) return missing(holder);
  const isOpen = reads.venue.openTabs().some(({ id }) => id === holder.id);
  return isOpen ? { value: holder } : refuse({ code: 'tab_closed', name: tab.name });
}

function missing(holder: Holder): Found<never> {
  return refuse({ code: 'not_found', what: holder.kind === 'counter' ? 'holder' : holder.kind });
}
