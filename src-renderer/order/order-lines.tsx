import { t } from '@lingui/core/macro';
import { useLayoutEffect, useRef } from 'react';
import { itemAmountMinor } from '../../src-shared/domain/order-totals.ts';
import { useSettings } from '../connection/venue-store.ts';
import { formatTime } from '../ui/format.ts';
import { dropLines } from './drop-lines.ts';
import { liftLines } from './lifted-lines.ts';
import { lineDetails } from './line-details.ts';
import { lineRounds } from './line-rounds.ts';
import { OrderLine } from './order-line.tsx';
import styles from './order-lines.module.css';
import { useOpenOrder, useSession } from './order-session.ts';
import { RepeatRound } from './repeat-round.tsx';
import { useAmount } from './use-amount.ts';
import { useLineDrags } from './use-line-drags.ts';
import { useSteadyItems } from './use-steady-items.ts';

/** The lines of the order in their rounds. */
export function OrderLines() {
  const items = useSteadyItems();
  const amount = useAmount();
  const settings = useSettings();
  const fresh = useSession((session) => session.fresh);
  const openLine = useSession((session) => session.openLine?.id);
  const list = useShownLatest();
  const rounds = lineRounds(items, fresh);
  const { holder: from } = useOpenOrder();
  useLineDrags(list, {
    lift: (grip) => {
      const id = grip.closest<HTMLElement>('[data-line]')?.dataset['line'] ?? '';
      // What stands above a round takes all of it.
      const round = rounds.find(({ lines }) => lines.some((line) => line.id === id));
      return liftLines(
        items,
        grip.dataset['grip'] === 'round' ? (round?.lines ?? []).map((line) => line.id) : [id],
      );
    },
    drop: ({ selection }, to) => void dropLines({ from, to, items, selection, follows: true }),
  });
  return (
    <div ref={list} className={styles.lines}>
      <ul className={styles.list} aria-label={t`Order`}>
        {rounds.flatMap((round) =>
          round.lines.map((line, index) => (
            <OrderLine
              key={line.id}
              id={line.id}
              quantity={line.quantity}
              name={line.name}
              details={lineDetails(line)}
              amount={amount(itemAmountMinor(line))}
              round={
                index === 0
                  ? round.fresh
                    ? t({ message: 'New', context: 'lines of an order' })
                    : formatTime(round.at, settings)
                  : null
              }
              isFresh={round.fresh}
              isOpen={line.id === openLine}
            />
          )),
        )}
      </ul>
      <RepeatRound />
    </div>
  );
}

/** Scrolls the line that was just added here into sight, once for each adding, when both the answer and the line have come. */
function useShownLatest() {
  const list = useRef<HTMLDivElement>(null);
  const latest = useSession((session) => session.latest);
  const shown = useRef(latest);
  useLayoutEffect(() => {
    if (latest === null || shown.current === latest) return;
    const line = list.current?.querySelector(`[data-line="${latest.line}"]`);
    if (!line) return;
    line.scrollIntoView({ block: 'nearest' });
    shown.current = latest;
  });
  return list;
}
