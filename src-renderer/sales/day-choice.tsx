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
  const earlier = totals?.earlier ?? null;
  const later = totals?.later ?? null;
  return (
    <div className={styles.days} role="group" aria-label="Day">
      <Button
        icon={ChevronLeft}
        aria-label="Day before"
        disabled={earlier === null}
        onClick={() => onDay(earlier)}
      />
      <p className={styles.day}>
        <span className={styles.name}>{isToday ? 'Today' : formatDay(day.from, settings)}</span>
        <span className={styles.since}>
          {isToday ? `${formatDay(day.from, settings)}, ` : ''}from {formatTime(day.from, settings)}
        </span>
      </p>
      <Button
        icon={ChevronRight}
        aria-label="Day after"
        disabled={isToday}
        onClick={() => onDay(later !== null && later < today.from ? later : null)}
      />
    </div>
  );
}
