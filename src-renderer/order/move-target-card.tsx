import { assertNever } from '../../src-shared/domain/assert.ts';
import type { Holder } from '../../src-shared/domain/holder.ts';
import { orderTotals } from '../../src-shared/domain/order-totals.ts';
import { useSettings, useVenue } from '../connection/venue-store.ts';
import { STATUS_NAMES } from '../floor/status-name.ts';
import { Button } from '../ui/button.tsx';
import { formatAmount, formatCount, formatTime } from '../ui/format.ts';
import { holderItems } from './holder-items.ts';
import type { MoveTarget } from './move-target.ts';
import styles from './move-target-card.module.css';
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
  const isBillAsked = useVenue(
    ({ tables }) => target?.kind === 'table' && tables.get(target.id)?.status === 'bill_requested',
  );
  return (
    <section className={styles.card} aria-label="Where it goes" aria-live="polite">
      {target === null ? (
        <p className={styles.hint}>Choose a table or a tab.</p>
      ) : (
        <>
          <h3 className={styles.name}>{targetName === '' ? 'New tab' : targetName}</h3>
          <p className={styles.facts}>
            {facts}
            {fitsFor !== null && ` · nearest fit for ${fitsFor}`}
          </p>
          {held !== null && (
            <p className={styles.held}>
              Holds{' '}
              {held
                .slice(0, SHOWN_LINES)
                .map(({ quantity, name }) => `${quantity} × ${name}`)
                .join(', ')}
              {held.length > SHOWN_LINES && ` and ${held.length - SHOWN_LINES} more`}. What you move is added
              {isBillAsked && ' to the bill they asked for'}.
            </p>
          )}
          {isAll && from.kind !== 'counter' && (
            <p className={styles.held}>
              {from.kind === 'table' ? `${fromName} becomes free.` : `The tab ${fromName} closes.`}
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
        {verb({ from, target, isAll, isHeld: held !== null })}
        {target !== null && ` ${target.kind === 'table' ? lowerTable(targetName) : targetName}`}
      </Button>
      <Button onClick={onCancel}>Cancel</Button>
    </section>
  );
}

function useTargetFacts(target: MoveTarget | null): string {
  const settings = useSettings();
  return useVenue((venue) => {
    if (target === null) return '';
    switch (target.kind) {
      case 'new_tab':
        return 'A new tab is opened for it.';
      case 'table': {
        const table = venue.tables.get(target.id);
        if (table === undefined) return '';
        const { totalMinor } = orderTotals(table.items, settings.pricesIncludeTax);
        const reserved =
          table.status === 'reserved' && table.reservedFor !== null
            ? ` for ${formatTime(table.reservedFor, settings)}`
            : '';
        return [
          `${STATUS_NAMES[table.status]}${reserved}`,
          formatCount(table.seats, 'seat', 'seats'),
          ...(table.items === null ? [] : [formatAmount(totalMinor, settings)]),
        ].join(' · ');
      }
      case 'tab': {
        const { totalMinor, count } = orderTotals(
          venue.tabs.get(target.id)?.items ?? null,
          settings.pricesIncludeTax,
        );
        return count === 0
          ? 'Open tab · nothing yet'
          : `Open tab · ${formatCount(count, 'item', 'items')} · ${formatAmount(totalMinor, settings)}`;
      }
      case 'counter':
        return 'The order at this counter';
      default:
        return assertNever(target);
    }
  });
}

function verb(given: {
  readonly from: Holder;
  readonly target: MoveTarget | null;
  readonly isAll: boolean;
  readonly isHeld: boolean;
}): string {
  const { from, target, isAll, isHeld } = given;
  if (from.kind === 'counter') return target?.kind === 'table' ? 'Seat at' : 'Put on';
  return isAll && isHeld ? 'Merge into' : 'Move to';
}

/** Within a sentence a table is not a title: `Seat at table 7`. */
function lowerTable(name: string): string {
  return name.replace(/^Table /, 'table ');
}
