import { t } from '@lingui/core/macro';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { SalesTotals, TimeSpan } from '../../src-shared/contract/sales-view.ts';
import { useSettings } from '../connection/venue-store.ts';
import { Button } from '../ui/button.tsx';
import { formatDay, formatTime } from '../ui/format.ts';
import styles from './day-choice.module.css';

interface DayChoiceProps {
  readonly day: TimeSpan;
  readonly today: TimeSpan;
  readonly totals: SalesTotals | null;
  /** Null for today. */
  readonly onDay: (ms: number | null) => void;
}

/** Goes from day to day over those on which nothing was sold. */
export function DayChoice({ day, today, totals, onDay }: DayChoiceProps) {
  const settings = useSettings();
  const isToday = day.from === today.from;
  const date = formatDay(day.from, settings);
  const time = formatTime(day.from, settings);
  const earlier = totals?.earlier ?? null;
  const later = totals?.later ?? null;
  return (
    <div className={styles.days} role="group" aria-label={t`Day`}>
      <Button
        icon={ChevronLeft}
        aria-label={t`Day before`}
        disabled={earlier === null}
        onClick={() => onDay(earlier)}
      />
      <p className={styles.day}>
        <span className={styles.name}>{isToday ? t`Today` : date}</span>
        <span className={styles.since}>{isToday ? t`${date}, from ${time}` : t`from ${time}`}</span>
      </p>
      <Button
        icon={ChevronRight}
        aria-label={t`Day after`}
        disabled={isToday}
        onClick={() => onDay(later !== null && later < today.from ? later : null)}
      />
    </div>
  );
}
