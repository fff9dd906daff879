import { t } from '@lingui/core/macro';
import { useMemo } from 'react';
import { runCommand } from '../connection/run-command.ts';
import { useSettings, useVenue } from '../connection/venue-store.ts';
import { billDocument } from '../receipt/receipt-document.ts';
import { ReceiptPaper } from '../receipt/receipt-paper.tsx';
import { Button } from '../ui/button.tsx';
import { tableName } from '../ui/holder-name.ts';
import { useNow } from '../ui/use-now.ts';
import { AreaPanel } from './area-panel.tsx';
import { closePanel } from './order-actions.ts';
import { useOpenOrder } from './order-session.ts';
import { useHolderName, useItems } from './use-holder.ts';

/** What the guests are asked to pay, as it stands on paper. It follows the order. */
export function BillPanel() {
  const order = useOpenOrder();
  const name = useHolderName();
  const document = useBill();
  const title = t`Bill of ${name}`;
  return (
    <AreaPanel
      title={title}
      closeLabel={t`Close the bill`}
      actions={
        order.holder.kind === 'table' && (
          <NoBillButton table={order.holder.id} onDone={() => closePanel(order)} />
        )
      }
      bodyLabel={t`Paper`}
    >
      <ReceiptPaper document={document} label={title} />
    </AreaPanel>
  );
}

function useBill(): string {
  const { holder } = useOpenOrder();
  const items = useItems();
  const name = useHolderName();
  const settings = useSettings();
  const nowMs = useNow();
  const who = useVenue(({ staff, terminal }) => staff.get(terminal.operator ?? '')?.name ?? null);
  const holderName = holder.kind === 'counter' ? '' : name;
  return useMemo(
    () => billDocument(items, { settings, holderName, who }, nowMs),
    [items, settings, holderName, who, nowMs],
  );
}

/** Takes the mark away that the guests asked for the bill. */
function NoBillButton({ table: id, onDone }: { readonly table: string; readonly onDone: () => void }) {
  const table = useVenue(({ tables }) => tables.get(id));
  if (table?.status !== 'bill_requested') return null;
  const stay = () => {
    onDone();
    const name = tableName(table.name);
    const doneSentence = t`${name} stays: no bill for now.`;
    void runCommand({ type: 'setTableStatus', table: id, status: 'occupied' }, doneSentence);
  };
  return <Button onClick={stay}>{t`They stay after all`}</Button>;
}
