import type { TableView } from '../../src-shared/contract/views.ts';
import { useConflictOf } from '../conflicts/use-conflict-of.ts';
import { useVenue } from '../connection/venue-store.ts';
import { openOrder } from '../shell/navigation.ts';
import { serverOf } from './serving.ts';
import { useLongPress } from './use-long-press.ts';

interface ShownTable {
  /** Undefined once it is removed. */
  readonly table: TableView | undefined;
  /** The name of who serves it, if anybody does. */
  readonly server: string | undefined;
  readonly isToDecide: boolean;
  /** A tap opens its order, a finger that stays its menu; out of use, both do the latter. */
  readonly press: ReturnType<typeof useLongPress>;
}

/**
 * One table as the floor shows it, drawn or listed. What is computed of its row is computed when that row changes: with hundreds of
 * tables on show, every change asks each of them.
 */
export function useShownTable(id: string, onMenu: (table: string, anchor: HTMLElement) => void): ShownTable {
  const table = useVenue(({ tables }) => tables.get(id));
  const serverId = serverOf(table?.items ?? null);
  const server = useVenue(({ staff }) => (serverId === null ? undefined : staff.get(serverId)?.name));
  const isToDecide = useConflictOf({ kind: 'table', id }) !== undefined;
  const press = useLongPress(
    (button) => onMenu(id, button),
    (button) => {
      if (table?.status === 'unavailable') onMenu(id, button);
      else openOrder({ kind: 'table', id });
    },
  );
  return { table, server, isToDecide, press };
}
