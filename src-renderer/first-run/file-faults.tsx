import { plural, t } from '@lingui/core/macro';
import { TriangleAlert } from 'lucide-react';
import styles from './file-faults.module.css';

interface FileFaultsProps {
  readonly file: string;
  readonly issues: readonly { readonly path: string; readonly message: string }[];
}

/** All that is wrong with a venue file, so that it can be put right in one go. */
export function FileFaults({ file, issues }: FileFaultsProps) {
  const count = issues.length;
  return (
    <section className={styles.faults}>
      <h2 className={styles.title}>
        <TriangleAlert aria-hidden className={styles.sign} strokeWidth={1.9} />
        {t`${plural(count, { one: '# fault', other: '# faults' })} in ${file}`}
      </h2>
      <p className={styles.advice}>{t`Nothing was imported. Correct the file, then choose it again.`}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the list scrolls, so a keyboard must reach it */}
      <ul className={styles.list} tabIndex={0} aria-label={t`Faults`}>
        {issues.map(({ path, message }) => (
          <li key={`${path} ${message}`} className={styles.fault}>
            <code className={styles.path}>{path === '' ? t`the file` : path}</code>
            <span>{message}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
