import type { LayoutKind } from '../../../src-shared/contract/layout-change.ts';
import { canonical } from '../../../src-shared/domain/canonical.ts';
import { ASPECT_OF_FIELD, type LayoutAspect } from '../../../src-shared/domain/layout-aspect.ts';
import { isTable, type Layout, type LayoutTable, tablesOf, thingsIn } from './layout.ts';

/** What somebody else changed on the floor since a draft of it began. */
export interface ElsewhereChange {
  readonly kind: LayoutKind;
  readonly id: string;
  readonly name: string;
  readonly what: LayoutAspect | 'added';
  /** Whether the draft changes the same. */
  readonly isCrossing: boolean;
}

/**
 * Compares the floor as it is with how it was when the draft began.
 * @param now the draft, to tell where both changed the same.
 */
export function changedElsewhere(given: {
  readonly base: Layout;
  readonly floor: Layout;
  readonly now: Layout;
}): readonly ElsewhereChange[] {
  const rows = [given.base, given.floor, given.now].map(rowsOf);
  const [base, floor, now] = rows;
  if (base === undefined || floor === undefined || now === undefined) return [];
  const found: ElsewhereChange[] = [];
  for (const [id, { kind, name, fields }] of floor) {
    const before = base.get(id);
    if (before === undefined) {
      found.push({ kind, id, name, what: 'added', isCrossing: false });
      continue;
    }
    const mine = now.get(id);
    for (const [what, value] of Object.entries(fields)) {
      if (value === before.fields[what]) continue;
      const own = mine?.fields[what];
      const isCrossing = own !== before.fields[what] && own !== value;
      // The keys of `fields` are aspects: they are made by aspectsOf.
      found.push({ kind, id, name: before.name, what: what as LayoutAspect, isCrossing });
    }
  }
  for (const [id, { kind, name, fields }] of base) {
    if (floor.has(id)) continue;
    const mine = now.get(id);
    const isCrossing = mine !== undefined && canonical(mine.fields) !== canonical(fields);
    found.push({ kind, id, name, what: 'removed', isCrossing });
  }
  return found;
}

/** The tables that stand elsewhere by now than the draft knows, as they stand. */
export function movedElsewhere(base: Layout, floor: Layout): readonly LayoutTable[] {
  return tablesOf(floor).filter((table) => {
    const before = base.things.get(table.id);
    return before === undefined || placeText(before) !== placeText(table);
  });
}

interface Row {
  readonly kind: LayoutKind;
  readonly name: string;
  /** By aspect, as canonical text. */
  readonly fields: Readonly<Record<string, string>>;
}

function rowsOf(layout: Layout): ReadonlyMap<string, Row> {
  const rooms = layout.rooms.map(({ id, ...room }): readonly [string, Row] => {
    const scenery = thingsIn(layout, id).flatMap((thing) => (isTable(thing) ? [] : [{ ...thing, id: '' }]));
    return [id, { kind: 'room', name: room.name, fields: aspectsOf({ ...room, scenery }) }];
  });
  const tables = tablesOf(layout).map(({ id, kind: _, ...table }): readonly [string, Row] => [
    id,
    { kind: 'table', name: table.name, fields: aspectsOf(table) },
  ]);
  return new Map([...rooms, ...tables]);
}

function aspectsOf(fields: object): Readonly<Record<string, string>> {
  const aspects: Record<string, string> = {};
  for (const [field, aspect] of Object.entries(ASPECT_OF_FIELD)) {
    const value = new Map<string, unknown>(Object.entries(fields)).get(field);
    if (value !== undefined) aspects[aspect] = `${aspects[aspect] ?? ''} ${canonical(value)}`;
  }
  return aspects;
}

function placeText({ room, x, y }: Pick<LayoutTable, 'room' | 'x' | 'y'>): string {
  return `${room} ${x} ${y}`;
}
