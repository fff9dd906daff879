import { t } from '@lingui/core/macro';
import { TriangleAlert } from 'lucide-react';
import styles from './to-decide-mark.module.css';

/** Stands behind the name of something that there is a decision to take about. */
export function ToDecideMark() {
  return (
    <>
      <TriangleAlert aria-hidden className={styles.mark} strokeWidth={1.9} />
      <span className="visually-hidden">, {t`something to decide`}</span>
    </>
  );
}
