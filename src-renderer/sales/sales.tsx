import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { SalesEntry } from '../../src-shared/contract/sales-view.ts';
import { TopBarSlot } from '../shell/top-bar.tsx';
import { useNow } from '../ui/use-now.ts';
import { DayChoice } from './day-choice.tsx';
import { DayTotals } from './day-totals.tsx';
import { MissingHistory } from './missing-history.tsx';
import { OpenReceipt } from './open-receipt.tsx';
import styles from './sales.module.css';
import { SalesList } from './sales-list.tsx';
import { tradingDay } from './trading-day.ts';
import { useSales } from './use-sales.ts';

/** What was sold on a day, on all terminals, and each receipt again. */
export function Sales() {
  const today = tradingDay(useNow());
  // Null follows the clock into the next day.
  const [at, setAt] = useState<number | null>(null);
  const day = at === null ? today : tradingDay(at);
  return <Day key={day.from} day={day} today={today} onDay={(ms) => setAt(ms)} />;
}

interface DayProps {
  readonly day: ReturnType<typeof tradingDay>;
  readonly today: ReturnType<typeof tradingDay>;
  /** Null for today. */
  readonly onDay: (ms: number | null) => void;
}

function Day({ day, today, onDay }: DayProps) {
  const sales = useSales(day);
  const [open, setOpen] = useState<Pick<SalesEntry, 'kind' | 'id'> | null>(null);
  return (
    <div className={styles.screen}>
      <TopBarSlot>
        <h1 className={styles.title}>{t`Sales`}</h1>
        <DayChoice day={day} today={today} totals={sales.totals} onDay={onDay} />
      </TopBarSlot>
      <div className={styles.day}>
        <DayTotals totals={sales.totals} />
        <MissingHistory />
        <SalesList sales={sales} open={open?.id ?? null} onOpen={setOpen} />
      </div>
      <OpenReceipt entry={open} />
    </div>
  );
}
