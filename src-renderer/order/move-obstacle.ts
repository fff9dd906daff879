import type { TableView } from '../../src-shared/contract/views.ts';
import type { Holder } from '../../src-shared/domain/holder.ts';

/** What a target is chosen for: to take an order along with what it holds, to join another order, or to change places with one. */
export type MoveIntent = 'move' | 'merge' | 'swap';

/** Why an order cannot go to a table: it is there already, the table is out of use, or it holds nothing to join. Null when it can. */
export type MoveObstacle = 'already_there' | 'out_of_use' | 'holds_nothing' | null;

export function moveObstacle(
  from: Holder,
  table: Pick<TableView, 'id' | 'status' | 'items'>,
  intent: MoveIntent = 'move',
): MoveObstacle {
  if (from.kind === 'table' && from.id === table.id) return 'already_there';
  if (table.status === 'unavailable') return 'out_of_use';
  return intent !== 'move' && table.items === null ? 'holds_nothing' : null;
}
