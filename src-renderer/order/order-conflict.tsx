import { t } from '@lingui/core/macro';
import { ChevronRight, TriangleAlert } from 'lucide-react';
import { conflictWords } from '../conflicts/conflict-words.ts';
import { useConflictOf } from '../conflicts/use-conflict-of.ts';
import { useSettings } from '../connection/venue-store.ts';
import { goTo } from '../shell/navigation.ts';
import { useNow } from '../ui/use-now.ts';
import styles from './order-conflict.module.css';
import { useOpenOrder } from './order-session.ts';

/** That there is something to decide about this order. It stands under the lines, so that none of them moves when it comes. */
export function OrderConflict() {
  const { holder } = useOpenOrder();
  const nowMs = useNow();
  const settings = useSettings();
  const conflict = useConflictOf(holder);
  if (conflict === undefined) return null;
  const { title } = conflictWords(conflict, { settings, nowMs });
  return (
    <button type="button" className={styles.conflict} onClick={() => goTo({ screen: 'conflicts' })}>
      <TriangleAlert aria-hidden className={styles.sign} strokeWidth={1.9} />
      {t`${title}: decide`}
      <ChevronRight aria-hidden className={styles.go} strokeWidth={1.9} />
    </button>
  );
}
