import type { TableView } from '../../src-shared/contract/views.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

type Placed = Pick<TableView, 'id' | 'x' | 'y' | 'width' | 'height'>;

/** A table is ahead when it lies no further aside than this, in parts of how far ahead: of any two tables, one is ahead of the other. */
const WIDEST = 2;
/** Going aside counts for more than going ahead, so that a row is walked along before the next one. */
const ASIDE_WEIGHT = 2.5;

/** The nearest table in a direction, as the eye would take it; null at the edge of the room. */
export function nextTable<Table extends Placed>(
  tables: readonly Table[],
  from: Placed,
  direction: Direction,
): Table | null {
  const start = centreOf(from);
  const isSideways = direction === 'left' || direction === 'right';
  const sign = direction === 'right' || direction === 'down' ? 1 : -1;
  let nearest: { readonly table: Table; readonly cost: number } | null = null;
  for (const table of tables) {
    const centre = centreOf(table);
    const ahead = (isSideways ? centre.x - start.x : centre.y - start.y) * sign;
    const aside = Math.abs(isSideways ? centre.y - start.y : centre.x - start.x);
    const isAhead = ahead > 0 && aside <= ahead * WIDEST;
    const cost = ahead + aside * ASIDE_WEIGHT;
    if (isAhead && (nearest === null || cost < nearest.cost)) nearest = { table, cost };
  }
  return nearest?.table ?? null;
}

function centreOf({ x, y, width, height }: Placed) {
  return { x: x + width / 2, y: y + height / 2 };
}
