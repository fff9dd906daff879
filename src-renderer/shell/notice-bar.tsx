import { t } from '@lingui/core/macro';
import { Check, TriangleAlert, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useVenue } from '../connection/venue-store.ts';
import { Button } from '../ui/button.tsx';
import { dismissNotice, type Notice, useNotice } from '../ui/notice.ts';
import styles from './notice-bar.module.css';
import { takeBack } from './take-back.ts';

const STAYS_MS: Readonly<Record<Notice['tone'], number>> = { done: 6_000, problem: 12_000 };

/** The last notice, until it was read: it goes by itself, though not while a finger or the focus is on it. */
export function NoticeBar() {
  const latest = useNotice();
  const isOvertaken = useVenue(({ terminal }) => isPast(latest, terminal.undo?.seq));
  const notice = isOvertaken ? null : latest;
  // The two regions stay in the page, so that screen readers announce what comes into them.
  return (
    <div className={styles.place}>
      <div role="status">{notice?.tone === 'done' && <NoticeCard key={notice.id} notice={notice} />}</div>
      <div role="alert">{notice?.tone === 'problem' && <NoticeCard key={notice.id} notice={notice} />}</div>
    </div>
  );
}

/** Only the last step can be taken back, so an offer to take back an earlier one no longer stands. */
function isPast(notice: Notice | null, lastSeq: number | undefined): boolean {
  return typeof notice?.undoSeq === 'number' && lastSeq !== undefined && lastSeq > notice.undoSeq;
}

function NoticeCard({ notice }: { readonly notice: Notice }) {
  const { id, tone, sentence, undoSeq } = notice;
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(() => dismissNotice(id), STAYS_MS[tone]);
    return () => clearTimeout(timer);
  }, [id, tone, isHeld]);
  const Sign = tone === 'done' ? Check : TriangleAlert;
  return (
    <div
      className={styles.notice}
      data-tone={tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Sign aria-hidden className={styles.sign} strokeWidth={1.9} />
      <p className={styles.sentence}>{sentence}</p>
      {undoSeq !== null && (
        <Button
          className={styles.undo}
          onClick={() => {
            dismissNotice(id);
            void takeBack(undoSeq);
          }}
        >
          {t`Undo`}
        </Button>
      )}
      <Button tone="quiet" icon={X} aria-label={t`Dismiss`} onClick={() => dismissNotice(id)} />
    </div>
  );
}
