import { plural, t } from '@lingui/core/macro';
import { assertNever } from '../../src-shared/domain/assert.ts';
import type { Holder } from '../../src-shared/domain/holder.ts';
import type { Item } from '../../src-shared/domain/line.ts';
import { orderTotals } from '../../src-shared/domain/order-totals.ts';
import { useSettings, useVenue } from '../connection/venue-store.ts';
import { STATUS_NAMES } from '../floor/status-name.ts';
import { Button } from '../ui/button.tsx';
import { formatAmount, formatTime } from '../ui/format.ts';
import { holderItems } from './holder-items.ts';
import type { MoveTarget } from './move-target.ts';
import styles from './move-target-card.module.css';
import { moveWords } from './move-words.ts';
import { tableNumber } from './table-number.ts';
import { useHolderName } from './use-holder.ts';

interface MoveTargetCardProps {
  readonly from: Holder;
  readonly target: MoveTarget | null;
  readonly targetName: string;
  /** For how many guests the target was suggested; null when the person chose it. */
  readonly fitsFor: number | null;
  /** Whether everything moves. */
  readonly isAll: boolean;
  readonly isReady: boolean;
  readonly onMove: () => void;
  readonly onCancel: () => void;
}

const SHOWN_LINES = 3;

/** What was chosen, what it holds already, and the button that moves. */
export function MoveTargetCard(props: MoveTargetCardProps) {
  const { from, target, targetName, fitsFor, isAll, isReady, onMove, onCancel } = props;
  const fromName = useHolderName();
  const held = useVenue((venue) =>
    target === null || target.kind === 'new_tab' ? null : holderItems(venue, target),
  );
  const facts = useTargetFacts(target);
  const table = useVenue(({ tables }) => (target?.kind === 'table' ? tables.get(target.id) : undefined));
  const place = target && {
    kind: target.kind,
    name: targetName,
    number: table ? tableNumber(table.name) : null,
  };
  return (
    <section className={styles.card} aria-label={t`Where it goes`} aria-live="polite">
      {target === null ? (
        <p className={styles.hint}>{t`Choose a table or a tab.`}</p>
      ) : (
        <>
          <h3 className={styles.name}>{targetName === '' ? t`New tab` : targetName}</h3>
          <p className={styles.facts}>
            {facts}
            {fitsFor !== null && ` · ${t`nearest fit for ${fitsFor}`}`}
          </p>
          {held !== null && (
            <p className={styles.held}>
              {heldWords(held)}{' '}
              {table?.status === 'bill_requested'
                ? t`What you move is added to the bill they asked for.`
                : t`What you move is added.`}
            </p>
          )}
          {isAll && from.kind !== 'counter' && (
            <p className={styles.held}>
              {from.kind === 'table' ? t`${fromName} becomes free.` : t`The tab ${fromName} closes.`}
            </p>
          )}
        </>
      )}
      <Button
        tone="accent"
        size="often"
        disabled={target === null || targetName === '' || !isReady}
        onClick={onMove}
      >
        {moveWords({ from, target: place, isMerging: isAll && held !== null })}
      </Button>
      <Button onClick={onCancel}>{t`Cancel`}</Button>
    </section>
  );
}

function heldWords(held: readonly Pick<Item, 'quantity' | 'name'>[]): string {
  const lines = held
    .slice(0, SHOWN_LINES)
    .map(({ quantity, name }) => `${quantity} × ${name}`)
    .join(', ');
  const more = held.length - SHOWN_LINES;
  return more > 0 ? t`Holds ${lines} and ${more} more.` : t`Holds ${lines}.`;
}

function useTargetFacts(target: MoveTarget | null): string {
  const settings = useSettings();
  return useVenue((venue) => {
    if (target === null) return '';
    switch (target.kind) {
      case 'new_tab':
        return t`A new tab is opened for it.`;
      case 'table': {
        const table = venue.tables.get(target.id);
        if (table === undefined) return '';
        const { totalMinor } = orderTotals(table.items, settings.pricesIncludeTax);
        const { status, reservedFor, seats } = table;
        const time = status === 'reserved' && reservedFor !== null ? formatTime(reservedFor, settings) : null;
        return [
          time === null ? STATUS_NAMES[status] : t`Reserved for ${time}`,
          plural(seats, { one: '# seat', other: '# seats' }),
          ...(table.items === null ? [] : [formatAmount(totalMinor, settings)]),
        ].join(' · ');
      }
      case 'tab': {
        const { totalMinor, count } = orderTotals(
          venue.tabs.get(target.id)?.items ?? null,
          settings.pricesIncludeTax,
        );
        const total = formatAmount(totalMinor, settings);
        return count === 0
          ? t`Open tab · nothing yet`
          : plural(count, { one: `Open tab · # item · ${total}`, other: `Open tab · # items · ${total}` });
      }
      case 'counter':
        return t`The order at this counter`;
      default:
        return assertNever(target);
    }
  });
}
