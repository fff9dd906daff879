import { t } from '@lingui/core/macro';
import { ChevronLeft } from 'lucide-react';
import { useRef } from 'react';
import { goTo } from '../shell/navigation.ts';
import { TopBarSlot } from '../shell/top-bar.tsx';
import { Button } from '../ui/button.tsx';
import { notify } from '../ui/notice.ts';
import { SearchField } from '../ui/search-field.tsx';
import { NextAmount } from './next-amount.tsx';
import { tapProduct, typeQuery } from './order-actions.ts';
import { useOpenOrder, useSession } from './order-session.ts';
import { isBarcode, submittedProduct } from './product-search.ts';
import { RecentOrders } from './recent-orders.tsx';
import { currentSearchIndex } from './use-search-index.ts';
import { useTypeToSearch } from './use-type-to-search.ts';

/** The way back, the orders opened last, and the search over all products. */
export function OrderBar() {
  const order = useOpenOrder();
  const query = useSession((session) => session.query);
  const field = useRef<HTMLInputElement>(null);
  useTypeToSearch(field);

  const submit = () => {
    const typed = order.session.getState().query.trim();
    const index = currentSearchIndex();
    if (typed === '' || index === null) return;
    const product = submittedProduct(index, typed);
    if (product === null) {
      tellUnknown(typed);
      if (isBarcode(typed)) typeQuery(order, '');
      return;
    }
    typeQuery(order, '');
    tapProduct(order, product);
  };

  return (
    <TopBarSlot>
      <Button icon={ChevronLeft} onClick={() => goTo({ screen: 'floor' })}>
        {t`Floor`}
      </Button>
      <RecentOrders />
      <SearchField
        ref={field}
        label={t`Product or barcode`}
        value={query}
        onChange={(value) => typeQuery(order, value)}
        onSubmit={submit}
      />
      <NextAmount />
    </TopBarSlot>
  );
}

function tellUnknown(typed: string): void {
  const sentence = isBarcode(typed)
    ? t`No product has the barcode ${typed}.`
    : t`No product is called “${typed}”.`;
  notify({ tone: 'problem', sentence, undoSeq: null });
}
