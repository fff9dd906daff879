import type { TableView } from '../../src-shared/contract/views.ts';
import type { Holder } from '../../src-shared/domain/holder.ts';

/** Why an order cannot go to a table: it is there already, or the table is out of use. Null when it can. */
export type MoveObstacle = 'already_there' | 'out_of_use' | null;

export function moveObstacle(from: Holder, table: Pick<TableView, 'id' | 'status'>): MoveObstacle {
  if (from.kind === 'table' && from.id === table.id) return 'already_there';
  return table.status === 'unavailable' ? 'out_of_use' : null;
}
