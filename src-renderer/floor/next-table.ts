import type { TableView } from '../../src-shared/contract/views.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

type Placed = Pick<TableView, 'id' | 'x' | 'y' | 'width' | 'height'>;

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
    const cost = ahead + aside * ASIDE_WEIGHT;
    if (table.id !== from.id && ahead > 5 && (nearest === null || cost < nearest.cost))
      nearest = { table, cost };
  }
  return nearest?.table ?? null;
}

function centreOf({ x, y, width, height }: Placed) {
  return { x: x + width / 2, y: y + height / 2 };
}
