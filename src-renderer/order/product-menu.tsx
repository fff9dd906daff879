import { t } from '@lingui/core/macro';
import { CircleCheck, CircleSlash, ListPlus } from 'lucide-react';
import { runCommand } from '../connection/run-command.ts';
import { useVenue } from '../connection/venue-store.ts';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { hasChoices } from './choice-way.ts';
import { openChoices } from './order-actions.ts';
import { useOpenOrder } from './order-session.ts';

interface ProductMenuProps {
  readonly product: string;
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
}

/** What can be done with a product besides ordering it. Selling out counts on every terminal at once. */
export function ProductMenu({ product: id, anchor, onClose }: ProductMenuProps) {
  const order = useOpenOrder();
  const product = useVenue(({ products }) => products.get(id));
  if (product === undefined) return null;
  const { name, soldOut } = product;
  const choose = (key: string) => {
    onClose();
    if (key === 'choices') openChoices(order, product);
    if (key !== 'sold_out') return;
    const doneSentence = soldOut ? t`${name} is on sale again.` : t`${name} is sold out.`;
    void runCommand({ type: 'setSoldOut', product: id, soldOut: !soldOut }, doneSentence);
  };
  return (
    <Menu
      label={name}
      title={name}
      popover={{
        triggerRef: { current: anchor },
        isOpen: true,
        placement: 'right top',
        onOpenChange: (isOpen) => {
          if (!isOpen) onClose();
        },
      }}
      onAction={(key) => choose(String(key))}
    >
      <MenuItem
        id="sold_out"
        icon={soldOut ? CircleCheck : CircleSlash}
        name={soldOut ? t`On sale again` : t`Sold out`}
      />
      {hasChoices(product) && !soldOut && <MenuItem id="choices" icon={ListPlus} name={t`Choices…`} />}
    </Menu>
  );
}
