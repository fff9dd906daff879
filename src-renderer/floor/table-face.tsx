import { plural } from '@lingui/core/macro';
import { Clock, GlassWater, ReceiptText } from 'lucide-react';
import type { TableView } from '../../src-shared/contract/views.ts';
import { useSettings } from '../connection/venue-store.ts';
import { formatAge, formatAmount, formatTime } from '../ui/format.ts';
import styles from './table-face.module.css';
import { showsLastOrder, type TableFacts } from './table-facts.ts';
import { type Reach, tableType, textWidth } from './table-type.ts';
import { turn } from './turn.ts';

interface TableFaceProps {
  readonly table: TableView;
  readonly facts: TableFacts;
  readonly reach: Reach;
  readonly nowMs: number;
}

/** What is written on a table: its name, the open amount and the time, as large as it has room for. Always upright. For the eye; tableLabel says it in words. */
export function TableFace({ table, facts, reach, nowMs }: TableFaceProps) {
  const settings = useSettings();
  const amount = facts.count > 0 ? formatAmount(facts.totalMinor, settings) : '';
  const type = tableType(reach, table.name, amount);
  const Sign = SIGNS[table.status];
  return (
    <span
      aria-hidden
      className={styles.face}
      style={{ ...turn(-table.rotation), maxInlineSize: reach.width * 0.92 }}
    >
      <span className={styles.name} style={{ fontSize: type.name }}>
        {table.name}
      </span>
      {amount !== '' && type.amount !== null && (
        <span className={styles.amount} style={{ fontSize: type.amount }}>
          {amount}
        </span>
      )}
      {type.foot !== null && (
        <span className={styles.foot} style={{ fontSize: type.foot }}>
          {Sign && <Sign className={styles.sign} strokeWidth={1.9} />}
          {footText(type.foot)}
          {lastOrder(type.foot)}
        </span>
      )}
    </span>
  );

  /** How long ago they last ordered, where there is room for it. */
  function lastOrder(size: number) {
    if (!showsLastOrder(facts)) return null;
    const age = formatAge(facts.lastOrderAt, nowMs);
    const needed =
      textWidth(`${formatAge(facts.since ?? nowMs, nowMs)}  ${age}`, size) + size * (Sign ? 4 : 2.4);
    if (needed > footRoom(size) + (Sign ? size * 1.6 : 0)) return null;
    return (
      <span className={styles.last}>
        <GlassWater className={styles.sign} strokeWidth={1.9} />
        {age}
      </span>
    );
  }

  function footRoom(size: number): number {
    return reach.width * (reach.narrows ? 0.74 : 0.9) - (Sign ? size * 1.6 : 0);
  }

  /** The time, and how many items where there is room for it. */
  function footText(size: number): string {
    if (table.status === 'reserved') {
      return table.reservedFor === null ? '' : formatTime(table.reservedFor, settings);
    }
    if (facts.since === null) return '';
    const age = formatAge(facts.since, nowMs);
    if (facts.count === 0 || showsLastOrder(facts)) return age;
    const room = footRoom(size);
    const { count } = facts;
    const items = plural(count, { one: '# item', other: '# items' });
    const texts = [`${age} · ${items}`, `${age} · ${count}`];
    return texts.find((text) => textWidth(text, size) <= room) ?? age;
  }
}

const SIGNS = {
  available: null,
  occupied: null,
  bill_requested: ReceiptText,
  reserved: Clock,
  unavailable: null,
} as const satisfies Record<TableView['status'], unknown>;
