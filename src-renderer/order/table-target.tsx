import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { TableView } from '../../src-shared/contract/views.ts';
import { useSettings } from '../connection/venue-store.ts';
import { Chairs } from '../floor/chairs.tsx';
import tableStyles from '../floor/table-button.module.css';
import { TableFace } from '../floor/table-face.tsx';
import { tableFacts } from '../floor/table-facts.ts';
import { tableLabel } from '../floor/table-label.ts';
import { reachOf } from '../floor/table-type.ts';
import { useNow } from '../ui/use-now.ts';
import { useDropTarget } from './line-drag.ts';
import type { MoveObstacle } from './move-obstacle.ts';
import styles from './table-target.module.css';

interface TableTargetProps {
  readonly table: TableView;
  /** Pixels per centimetre. */
  readonly scale: number;
  readonly obstacle: MoveObstacle;
  readonly isChosen: boolean;
  readonly isTabStop: boolean;
  readonly onChoose: () => void;
}

const OBSTACLE_WORDS: Readonly<Record<NonNullable<MoveObstacle>, MessageDescriptor>> = {
  already_there: msg`this order is here`,
  out_of_use: msg`cannot be chosen`,
  holds_nothing: msg`holds nothing`,
};

/** One table of the small floor: as it stands in the room, but a tap chooses it. */
export function TableTarget({ table, scale, obstacle, isChosen, isTabStop, onChoose }: TableTargetProps) {
  const nowMs = useNow();
  const settings = useSettings();
  const facts = tableFacts(table, settings);
  const label = tableLabel({
    table,
    facts,
    server: undefined,
    isLate: false,
    isToDecide: false,
    linkedTabs: [],
    settings,
    nowMs,
  });
  const { rotation } = table;
  const box = { width: table.width * scale, height: table.height * scale };
  const dropTarget = useDropTarget({ kind: 'table', id: table.id });
  return (
    <button
      {...dropTarget}
      type="button"
      className={`${tableStyles.table} ${styles.target}`}
      style={{ left: table.x * scale, top: table.y * scale, ...box, rotate: `${rotation}deg` }}
      tabIndex={isTabStop ? 0 : -1}
      disabled={obstacle !== null}
      aria-pressed={isChosen}
      data-table={table.id}
      data-status={table.status}
      data-shape={table.shape}
      data-dimmed={obstacle !== null || undefined}
      onClick={onChoose}
    >
      <span className="visually-hidden">
        {obstacle === null ? label : `${label}, ${i18n._(OBSTACLE_WORDS[obstacle])}`}
      </span>
      <Chairs shape={table.shape} seats={table.seats} width={table.width} height={table.height} />
      <span className={tableStyles.top} />
      <TableFace
        table={table}
        facts={facts}
        reach={reachOf({ ...box, rotation, shape: table.shape })}
        nowMs={nowMs}
      />
    </button>
  );
}
