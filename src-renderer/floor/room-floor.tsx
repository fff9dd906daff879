import type { RoomView } from '../../src-shared/contract/views.ts';
import { AddTableButton } from '../new-table/add-table-button.tsx';
import { FloorPlan } from './floor-plan.tsx';
import { FloorTools } from './floor-tools.tsx';
import { useFloorView } from './floor-view.ts';
import { Legend } from './legend.tsx';
import { TableList } from './table-list.tsx';
import { usePlanView } from './use-plan-view.ts';
import { ZoomTools } from './zoom-tools.tsx';

interface RoomFloorProps {
  readonly room: RoomView;
  /** The tables that a filter or a search leaves; null when neither is on. */
  readonly matching: ReadonlySet<string> | null;
}

/** A room as a plan or as a list, with its tools and what it comes to. */
export function RoomFloor({ room, matching }: RoomFloorProps) {
  const shape = useFloorView((view) => view.shape);
  const sight = usePlanView(room);
  return (
    <>
      {shape === 'list' ? (
        <TableList room={room} shown={matching} />
      ) : (
        <FloorPlan room={room} found={matching} sight={sight} />
      )}
      <FloorTools>
        <AddTableButton room={room.id} />
        {shape === 'plan' && <ZoomTools sight={sight} />}
      </FloorTools>
      <Legend room={room.id} />
    </>
  );
}
