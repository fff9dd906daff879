import type { Stamp } from '../domain/clock.ts';
import { tableStatus } from '../domain/holder-status.ts';
import { type Item, oldestArrival } from '../domain/line.ts';
import { isRecordComplete, type RecordFields, type RecordKind } from '../domain/record.ts';
import type { ModifierGroupView, ProductView, RoomView, TableView, TabView } from './views.ts';

/** A record that can be shown, with its id. */
export type Shown<Kind extends RecordKind> = { readonly id: string } & RecordFields<Kind>;

/** A row of any record as a store has it: fields by their names, and the stamps of those that were written. */
type RecordRow = Readonly<Record<string, unknown>> & { readonly stamps: Readonly<Record<string, Stamp>> };
/** With the open lines of a table or a tab. */
type HolderRow = RecordRow & { readonly items: readonly Item[] | null };

/** A record that can be shown: known in every required field and not removed. Null for any other. */
export function shownRecord<Kind extends RecordKind>(
  kind: Kind,
  row: RecordRow | undefined,
): Shown<Kind> | null {
  if (row === undefined || row['removed'] === true || !isRecordComplete(kind, row.stamps)) return null;
  // That every field has been written is what was just asked; the types of the columns cannot follow.
  return row as unknown as Shown<Kind>;
}

export function roomView(row: RecordRow | undefined): RoomView | null {
  const room = shownRecord('room', row);
  if (room === null) return null;
  const { id, name, position, width, height, scenery } = room;
  return { id, name, position, width, height, scenery };
}

export function tableView(row: HolderRow | undefined): TableView | null {
  const table = shownRecord('table', row);
  if (row === undefined || table === null) return null;
  const byHandStamp = row.stamps['status'] ?? null;
  const released = row.stamps['released'] ?? null;
  const items = row.items === null ? null : [...row.items];
  const status = tableStatus({
    byHand: table.status,
    byHandStamp,
    released,
    oldestArrival: oldestArrival(items),
  });
  const isByHand = table.status === status;
  const { id, room, name, x, y, width, height, rotation, shape, seats } = table;
  return {
    id,
    room,
    name,
    x,
    y,
    width,
    height,
    rotation,
    shape,
    seats,
    status,
    seatedAt: isByHand && (status === 'occupied' || status === 'bill_requested') ? table.statusAt : null,
    reservedFor: status === 'reserved' ? table.reservedFor : null,
    items,
  };
}

export function tabView(row: (HolderRow & { readonly open: boolean }) | undefined): TabView | null {
  const tab = shownRecord('tab', row);
  if (row === undefined || tab === null || !row.open) return null;
  const { id, name, table, openedAt } = tab;
  return { id, name, table, openedAt, items: row.items === null ? null : [...row.items] };
}

/** The catalogue in the order of the screen, each product with its variants. */
export function productViews(
  products: readonly Shown<'product'>[],
  variants: readonly Shown<'variant'>[],
): ProductView[] {
  const variantsByProduct = Map.groupBy([...variants].sort(byPosition), ({ product }) => product);
  return [...products].sort(byPosition).map((product) => ({
    id: product.id,
    category: product.category,
    taxRate: product.taxRate,
    name: product.name,
    priceMinor: product.priceMinor,
    position: product.position,
    barcode: product.barcode,
    favourite: product.favourite,
    soldOut: product.soldOut,
    modifierGroups: product.modifierGroups,
    variants: (variantsByProduct.get(product.id) ?? []).map(({ id, name, priceMinor, position }) => ({
      id,
      name,
      priceMinor,
      position,
    })),
  }));
}

export function modifierGroupViews(
  groups: readonly Shown<'modifierGroup'>[],
  modifiers: readonly Shown<'modifier'>[],
): ModifierGroupView[] {
  const modifiersByGroup = Map.groupBy([...modifiers].sort(byPosition), ({ group }) => group);
  return groups.map(({ id, name, minimum, maximum }) => ({
    id,
    name,
    minimum,
    maximum,
    modifiers: (modifiersByGroup.get(id) ?? []).map((modifier) => ({
      id: modifier.id,
      name: modifier.name,
      priceMinor: modifier.priceMinor,
      position: modifier.position,
    })),
  }));
}

export function byPosition(
  left: { readonly position: number },
  right: { readonly position: number },
): number {
  return left.position - right.position;
}
