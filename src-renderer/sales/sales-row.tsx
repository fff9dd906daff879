import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { memo } from 'react';
import type { SalesEntry } from '../../src-shared/contract/sales-view.ts';
import { useSettings } from '../connection/venue-store.ts';
import { METHOD_LABELS } from '../receipt/method-labels.ts';
import { formatAmount, formatTime } from '../ui/format.ts';
import { entryPlace, entryTerminal } from './entry-words.ts';
import styles from './sales-row.module.css';

interface SalesRowProps {
  readonly entry: SalesEntry;
  readonly isOpen: boolean;
  readonly onOpen: (entry: SalesEntry) => void;
}

/** One sale, or money given back. */
export const SalesRow = memo(function SalesRow({ entry, isOpen, onOpen }: SalesRowProps) {
  const settings = useSettings();
  const { kind, at, who, methods, totalMinor, receiptNumber } = entry;
  const isRefund = kind === 'refund';
  const details = [who, entryTerminal(entry)].filter((part) => part !== null).join(' · ');
  const place = entryPlace(entry);
  const how = methods.map((method) => i18n._(METHOD_LABELS[method])).join(' + ');
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        aria-pressed={isOpen}
        data-kind={kind}
        onClick={() => onOpen(entry)}
      >
        <span className={styles.time}>{formatTime(at, settings)}</span>{' '}
        <span className={styles.words}>
          <span className={styles.place}>{isRefund ? t`Given back, ${place}` : place}</span>{' '}
          <span className={styles.details}>{details}</span>
        </span>{' '}
        <span className={styles.how}>
          {how === '' ? t({ message: 'Free', context: 'without a price' }) : how}
        </span>{' '}
        <span className={styles.receipt}>
          <span className="visually-hidden">{t`Receipt`} </span>
          <span aria-hidden>{t`No.`} </span>
          {receiptNumber}
        </span>{' '}
        <span className={styles.total}>
          {isRefund && '−'}
          {formatAmount(totalMinor, settings)}
        </span>
      </button>
    </li>
  );
});
