import { plural, t } from '@lingui/core/macro';
import { assertNever } from '../../src-shared/domain/assert.ts';
import type { Holder } from '../../src-shared/domain/holder.ts';
import { lastOrderedAt, openSince } from '../../src-shared/domain/order-totals.ts';
import { useSettings, useVenue, type Venue } from '../connection/venue-store.ts';
import { isLate, showsLastOrder } from '../floor/table-facts.ts';
import { formatAge } from '../ui/format.ts';
import { tableName } from '../ui/holder-name.ts';
import { useNow } from '../ui/use-now.ts';
import styles from './order-header.module.css';
import { useOpenOrder } from './order-session.ts';
import { StatusChip } from './status-chip.tsx';
import { useHolderName, useItems } from './use-holder.ts';

export function OrderHeader() {
  const { holder } = useOpenOrder();
  const name = useHolderName();
  const place = useVenue((venue) => placeWords(venue, holder));
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <h1 className={styles.title}>{name}</h1>
        <p className={styles.place}>
          {place}
          <SeatedFor />
        </p>
      </div>
      {holder.kind === 'table' && <StatusChip table={holder.id} />}
    </header>
  );
}

/** Since when the guests are there and when they last ordered, red once they have waited for longer than the venue wants. */
function SeatedFor() {
  const { holder } = useOpenOrder();
  const since = useVenue((venue) => sinceMs(venue, holder));
  const lastOrderAt = lastOrderedAt(useItems());
  const settings = useSettings();
  const nowMs = useNow();
  if (since === null) return null;
  const facts = { since, lastOrderAt };
  const late = holder.kind === 'table' && isLate(facts, settings, nowMs);
  return (
    <>
      {' · '}
      <span className={styles.age} data-late={late || undefined}>
        {ageWords(facts, nowMs)}
      </span>
    </>
  );
}

function ageWords(
  facts: Parameters<typeof showsLastOrder>[0] & { readonly since: number },
  nowMs: number,
): string {
  const age = formatAge(facts.since, nowMs);
  if (!showsLastOrder(facts)) return age;
  const lastAge = formatAge(facts.lastOrderAt, nowMs);
  return t`${age}, last order ${lastAge}`;
}

function sinceMs(venue: Venue, { kind, id }: Holder): number | null {
  switch (kind) {
    case 'table': {
      const table = venue.tables.get(id);
      const isSeated = table?.status === 'occupied' || table?.status === 'bill_requested';
      return table && isSeated ? openSince(table.items, table.seatedAt) : null;
    }
    case 'tab':
      return venue.tabs.get(id)?.openedAt ?? null;
    case 'counter':
      return openSince(venue.counter.items, null);
    default:
      return assertNever(kind);
  }
}

function placeWords(venue: Venue, { kind, id }: Holder): string {
  switch (kind) {
    case 'table': {
      const table = venue.tables.get(id);
      const room = venue.rooms.get(table?.room ?? '')?.name;
      if (table === undefined) return room ?? '';
      const { seats } = table;
      return [room, plural(seats, { one: '# seat', other: '# seats' })]
        .filter((part) => part !== undefined)
        .join(' · ');
    }
    case 'tab': {
      const table = venue.tables.get(venue.tabs.get(id)?.table ?? '');
      if (table === undefined) return t`Tab`;
      const name = tableName(table.name);
      return t`Tab at ${name}`;
    }
    case 'counter':
      return t`Order at the counter`;
    default:
      return assertNever(kind);
  }
}
