import { t } from '@lingui/core/macro';
import { useRef, useState } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import styles from './next-amount.module.css';
import { NumberPad } from './number-pad.tsx';
import { setAmount } from './order-actions.ts';
import { useOpenOrder, useSession } from './order-session.ts';

/** How many of the product that is tapped next: first the number, then the product. */
export function NextAmount() {
  const order = useOpenOrder();
  const amount = useSession((session) => session.amount);
  const times = amount ?? 1;
  const trigger = useRef<HTMLButtonElement>(null);
  const [digits, setDigits] = useState<string | null>(null);
  const close = () => {
    setDigits(null);
    trigger.current?.focus();
  };
  const take = () => {
    setAmount(order, Number(digits));
    close();
  };
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className={styles.amount}
        data-set={amount !== null || undefined}
        aria-haspopup="dialog"
        aria-expanded={digits !== null}
        aria-label={t`Next product ${times} times`}
        onClick={() => setDigits('')}
      >
        {times} ×
      </button>
      <Popover
        triggerRef={trigger}
        className={styles.popover ?? ''}
        isOpen={digits !== null}
        placement="bottom"
        onOpenChange={(isOpen) => {
          if (!isOpen) setDigits(null);
        }}
      >
        <Dialog className={styles.dialog ?? ''} aria-label={t`How many of the next product`}>
          <NumberPad
            label={t`How many of the next product`}
            digits={digits ?? ''}
            onDigits={setDigits}
            done={{
              label: t`OK`,
              isReady: digits !== null && digits !== '',
              onDone: take,
            }}
          />
        </Dialog>
      </Popover>
    </>
  );
}
