import { t } from '@lingui/core/macro';
import {
  ArrowRightLeft,
  Circle,
  CircleQuestionMark,
  Combine,
  Link2,
  type LucideIcon,
  Minus,
  Pencil,
  Plus,
  ReceiptText,
  Scale,
  Tag,
  Undo2,
} from 'lucide-react';
import type { Happening, HistoryEntry } from '../../src-shared/contract/history-view.ts';
import { useSettings } from '../connection/venue-store.ts';
import { Button } from '../ui/button.tsx';
import { formatTime } from '../ui/format.ts';
import { entryKey, type HistoryGroup } from './history-groups.ts';
import styles from './history-rows.module.css';
import { happeningWords } from './history-words.ts';
import { takeApart } from './take-apart.ts';

/** What one person did within a minute: when and who once, then one sentence each. */
export function HistoryRows({ group: { entries } }: { readonly group: HistoryGroup }) {
  const settings = useSettings();
  const [{ at, who, here, terminal }] = entries;
  const shortId = terminal.slice(0, 4);
  return (
    <li className={styles.group}>
      <p className={styles.head}>
        <time className={styles.time} dateTime={new Date(at).toISOString()}>
          {formatTime(at, settings)}
        </time>
        <span className={styles.who}>{who ?? t`Nobody signed in`}</span>
        {!here && <span className={styles.where}>{t`on terminal ${shortId}`}</span>}
      </p>
      <ul className={styles.rows}>
        {entries.map((entry) => (
          <HistoryRow key={entryKey(entry)} entry={entry} />
        ))}
      </ul>
    </li>
  );
}

function HistoryRow({ entry }: { readonly entry: HistoryEntry }) {
  const settings = useSettings();
  const { happening, isTakenBack, approvedBy } = entry;
  const isMerge = happening.what === 'movedIn' && happening.isMerge;
  const Icon = isMerge ? Combine : ICONS[happening.what];
  const merge = happening.what === 'movedIn' && happening.canTakeApart ? happening : null;
  return (
    <li className={styles.row} data-taken-back={isTakenBack || undefined}>
      <Icon aria-hidden className={styles.icon} strokeWidth={1.9} />
      <p className={styles.words}>
        <span className={styles.sentence}>{happeningWords(happening, settings)}</span>{' '}
        {approvedBy !== null && <span className={styles.note}>{t`Approved by ${approvedBy}.`}</span>}
        {isTakenBack && (
          <span className={styles.note}>
            <Undo2 aria-hidden className={styles.sign} strokeWidth={1.9} />
            {t`Taken back`}
          </span>
        )}
      </p>
      {merge !== null && (
        <Button
          className={styles.apart}
          onClick={() => void takeApart({ journal: entry.journal, seq: entry.seq, place: merge.place })}
        >
          {t`Take apart`}
        </Button>
      )}
    </li>
  );
}

const ICONS: Readonly<Record<Happening['what'], LucideIcon>> = {
  added: Plus,
  takenOff: Minus,
  annotated: Pencil,
  movedIn: ArrowRightLeft,
  movedOut: ArrowRightLeft,
  paid: ReceiptText,
  refunded: ReceiptText,
  corrected: Scale,
  status: Circle,
  named: Tag,
  linked: Link2,
  opened: Tag,
  reopened: Tag,
  closed: Tag,
  removed: Circle,
  broughtBack: Circle,
  unknown: CircleQuestionMark,
};
