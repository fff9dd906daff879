import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import {
  ArrowLeftRight,
  ArrowRightLeft,
  Ban,
  CalendarClock,
  CircleCheck,
  Combine,
  CornerUpRight,
  type LucideIcon,
  NotebookTabs,
  ReceiptText,
  Trash2,
  Users,
} from 'lucide-react';
import { useRef, useState } from 'react';
import { allowedStatusMoves, type TableStatus } from '../../src-shared/domain/holder-status.ts';
import { runCommand } from '../connection/run-command.ts';
import { useVenue } from '../connection/venue-store.ts';
import { OrderTask, type OrderTaskKind } from '../order/order-task.tsx';
import { openOrder } from '../shell/navigation.ts';
import { tableName } from '../ui/holder-name.ts';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { ReserveDialog } from './reserve-dialog.tsx';
import { STATUS_NAMES } from './status-name.ts';

interface TableMenuProps {
  readonly table: string;
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
}

interface Move {
  readonly icon: LucideIcon;
  readonly name: MessageDescriptor;
  /** What is said of the table afterwards. */
  readonly done: (table: string) => string;
}

const MOVES: Readonly<Record<TableStatus, Move>> = {
  available: { icon: CircleCheck, name: msg`Make it free`, done: (table) => t`${table} is free.` },
  occupied: { icon: Users, name: msg`Guests are seated`, done: (table) => t`${table} is occupied.` },
  bill_requested: {
    icon: ReceiptText,
    name: msg`They asked for the bill`,
    done: (table) => t`${table} asked for the bill.`,
  },
  reserved: { icon: CalendarClock, name: msg`Reserve…`, done: (table) => t`${table} is reserved.` },
  unavailable: { icon: Ban, name: msg`Take out of use`, done: (table) => t`${table} is out of use.` },
};

const TASKS: readonly {
  readonly task: OrderTaskKind;
  readonly icon: LucideIcon;
  readonly name: MessageDescriptor;
}[] = [
  { task: 'move', icon: ArrowRightLeft, name: msg`Move the order…` },
  { task: 'merge', icon: Combine, name: msg`Merge into another order…` },
  { task: 'swap', icon: ArrowLeftRight, name: msg`Swap with another table…` },
  { task: 'to_tab', icon: NotebookTabs, name: msg`Make it a tab…` },
  { task: 'clear', icon: Trash2, name: msg`Clear the order…` },
];

/** What can be done with a table without opening its order. */
export function TableMenu({ table: id, anchor, onClose }: TableMenuProps) {
  const [asking, setAsking] = useState<'reserved' | OrderTaskKind | null>(null);
  // A dialog that takes the focus from the menu makes the menu close; that must not close the dialog.
  const hasAsked = useRef(false);
  const table = useVenue(({ tables }) => tables.get(id));
  if (table === undefined) return null;
  const name = tableName(table.name);
  const moves = allowedStatusMoves(table.status, table.items !== null);

  const choose = (key: string) => {
    const asks = key === 'reserved' ? key : TASKS.find(({ task }) => task === key)?.task;
    if (asks !== undefined) {
      hasAsked.current = true;
      setAsking(asks);
      return;
    }
    onClose();
    if (key === 'open') openOrder({ kind: 'table', id });
    const status = moves.find((move) => move === key);
    if (status === undefined) return;
    void runCommand({ type: 'setTableStatus', table: id, status }, MOVES[status].done(name));
  };

  if (asking === 'reserved') return <ReserveDialog table={table} onClose={onClose} />;
  if (asking !== null) return <OrderTask holder={{ kind: 'table', id }} task={asking} onClose={onClose} />;
  return (
    <Menu
      label={name}
      title={`${name} · ${STATUS_NAMES[table.status]}`}
      popover={{
        triggerRef: { current: anchor },
        isOpen: true,
        placement: 'right top',
        onOpenChange: (isOpen) => {
          if (!isOpen && !hasAsked.current) onClose();
        },
      }}
      onAction={(key) => choose(String(key))}
    >
      {table.status !== 'unavailable' && <MenuItem id="open" icon={CornerUpRight} name={t`Open the order`} />}
      {moves.map((status) => (
        <MenuItem
          key={status}
          id={status}
          icon={MOVES[status].icon}
          name={
            status === 'occupied' && table.status === 'bill_requested'
              ? t`They stay after all`
              : i18n._(MOVES[status].name)
          }
        />
      ))}
      {table.items !== null &&
        TASKS.map(({ task, icon, name: taskName }) => (
          <MenuItem key={task} id={task} icon={icon} name={i18n._(taskName)} />
        ))}
    </Menu>
  );
}
