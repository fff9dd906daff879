import { t } from '@lingui/core/macro';
import styles from './loading.module.css';

/** Says something only when the first snapshot takes longer than anybody would notice. */
export function Loading() {
  return (
    <p role="status" className={styles.loading}>
      {t`Opening the data of this terminal…`}
    </p>
  );
}
