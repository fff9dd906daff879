import { t } from '@lingui/core/macro';
import {
  ArrowLeftRight,
  CircleCheck,
  Combine,
  Ellipsis,
  History,
  Link2,
  Link2Off,
  NotebookTabs,
  Pencil,
  Split,
  SquareX,
  Trash2,
} from 'lucide-react';
import { useRef, useState } from 'react';
import type { MergeView } from '../../src-shared/contract/history-view.ts';
import { allowedStatusMoves } from '../../src-shared/domain/holder-status.ts';
import { runCommand } from '../connection/run-command.ts';
import { useVenue } from '../connection/venue-store.ts';
import { goTo } from '../shell/navigation.ts';
import { ChangeTabDialog, type TabChange } from '../tabs/change-tab-dialog.tsx';
import { unlinkTab } from '../tabs/unlink-tab.ts';
import { Button } from '../ui/button.tsx';
import { tableName } from '../ui/holder-name.ts';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { placeWords } from './history-words.ts';
import { showPanel } from './order-actions.ts';
import { useOpenOrder } from './order-session.ts';
import { OrderTask, type OrderTaskKind } from './order-task.tsx';
import { mergeKey, readMerges, takeApart } from './take-apart.ts';
import { useItems } from './use-holder.ts';

/** What is done now and then with a whole order. */
export function MoreMenu({ className }: { readonly className?: string | undefined }) {
  const order = useOpenOrder();
  const { holder, session } = order;
  const trigger = useRef<HTMLButtonElement>(null);
  const isEmpty = useItems().length === 0;
  const table = useVenue(({ tables }) => (holder.kind === 'table' ? tables.get(holder.id) : undefined));
  const tab = useVenue(({ tabs }) => (holder.kind === 'tab' ? tabs.get(holder.id) : undefined));
  const [isOpen, setOpen] = useState(false);
  const [merges, setMerges] = useState<readonly MergeView[]>([]);
  const [task, setTask] = useState<OrderTaskKind | null>(null);
  const [tabChange, setTabChange] = useState<TabChange | null>(null);
  const canFree =
    table !== undefined && isEmpty && allowedStatusMoves(table.status, false).includes('available');

  // Told by the main process before the menu shows, so that no entry comes later.
  const open = async () => {
    setMerges(await readMerges(holder));
    setOpen(true);
  };

  const leave = () => goTo({ screen: 'floor' });
  const choose = (key: string) => {
    setOpen(false);
    if (key === 'history') showPanel(order, 'history');
    const merge = merges.find((one) => mergeKey(one) === key);
    if (merge !== undefined) void takeApart(merge);
    if (key === 'merge') session.setState({ moving: { intent: 'merge', line: null } });
    if (key === 'swap' || key === 'to_tab' || key === 'clear') setTask(key);
    if (key === 'unlink' && tab) void unlinkTab(tab);
    if (key === 'rename' && tab) setTabChange({ kind: 'name', tab });
    if (key === 'link' && tab) setTabChange({ kind: 'table', tab });
    if (key === 'close' && tab) {
      leave();
      const { name } = tab;
      void runCommand({ type: 'closeTab', tab: tab.id }, t`The tab “${name}” is closed.`);
    }
    if (key === 'free' && table) {
      leave();
      const name = tableName(table.name);
      void runCommand({ type: 'setTableStatus', table: table.id, status: 'available' }, t`${name} is free.`);
    }
  };

  return (
    <>
      <Button
        ref={trigger}
        className={className}
        icon={Ellipsis}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => void open()}
      >
        {t`More`}
      </Button>
      <Menu
        label={t`More for this order`}
        popover={{ triggerRef: trigger, isOpen, onOpenChange: setOpen, placement: 'top right' }}
        onAction={(key) => choose(String(key))}
      >
        {!isEmpty && <MenuItem id="merge" icon={Combine} name={t`Merge into another order…`} />}
        {merges.map((merge) => {
          const place = placeWords(merge.place);
          return (
            <MenuItem
              key={mergeKey(merge)}
              id={mergeKey(merge)}
              icon={Split}
              name={t`Take apart from ${place}`}
            />
          );
        })}
        {table && !isEmpty && <MenuItem id="swap" icon={ArrowLeftRight} name={t`Swap with another table…`} />}
        {table && !isEmpty && <MenuItem id="to_tab" icon={NotebookTabs} name={t`Make it a tab…`} />}
        {tab && <MenuItem id="rename" icon={Pencil} name={t`Rename the tab…`} />}
        {tab && (
          <MenuItem
            id="link"
            icon={Link2}
            name={tab.table === null ? t`Sits at a table…` : t`Sits elsewhere…`}
          />
        )}
        <MenuItem id="history" icon={History} name={t`History`} />
        {!isEmpty && <MenuItem id="clear" icon={Trash2} name={t`Clear the order…`} />}
        {tab?.table && <MenuItem id="unlink" icon={Link2Off} name={t`Sits at no table`} />}
        {tab && isEmpty && <MenuItem id="close" icon={SquareX} name={t`Close the tab`} />}
        {canFree && <MenuItem id="free" icon={CircleCheck} name={t`Make the table free`} />}
      </Menu>
      {task !== null && <OrderTask holder={holder} task={task} onClose={() => setTask(null)} />}
      {tabChange && <ChangeTabDialog change={tabChange} onClose={() => setTabChange(null)} />}
    </>
  );
}
