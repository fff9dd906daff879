import { useState } from 'react';
import type { Holder } from '../../src-shared/domain/holder.ts';
import { OpenOrderContext, openOrderSession } from '../order/order-session.ts';
import { useHolderName, useItems } from '../order/use-holder.ts';
import { NothingToPay } from './nothing-to-pay.tsx';
import type { PaidSale } from './paid-sale.ts';
import { PaidScreen } from './paid-screen.tsx';
import { PayBar } from './pay-bar.tsx';
import { usePayDraft } from './pay-draft.ts';
import { TakePayment } from './take-payment.tsx';

/** Takes the money for an order, or for a part of it. */
export function PayScreen({ holder }: { readonly holder: Holder }) {
  const [order] = useState(() => openOrderSession(holder));
  return (
    <OpenOrderContext value={order}>
      <Pay holder={holder} />
    </OpenOrderContext>
  );
}

function Pay({ holder }: { readonly holder: Holder }) {
  const [paid, setPaid] = useState<PaidSale | null>(null);
  const name = useHolderName();
  const hasLines = useItems().length > 0;
  const hasTaken = usePayDraft(holder).taken.length > 0;
  if (paid !== null) return <PaidScreen holder={holder} paid={paid} onNext={() => setPaid(null)} />;
  return (
    <>
      <PayBar holder={holder} name={name} />
      {hasLines || hasTaken ? <TakePayment holder={holder} onPaid={setPaid} /> : <NothingToPay />}
    </>
  );
}
