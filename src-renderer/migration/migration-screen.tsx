import type { MessageDescriptor } from '@lingui/core';
import { i18n } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import { Check } from 'lucide-react';
import { SCHEMA_STEPS, type SchemaStep } from '../../src-shared/contract/schema-step.ts';
import styles from './migration-screen.module.css';
import { useStep } from './use-step.ts';

const LABELS: Readonly<Record<SchemaStep, MessageDescriptor>> = {
  check: msg`Checking the data`,
  backup: msg`Making a copy`,
  rehearsal: msg`Trying it on the copy`,
  change: msg`Bringing the data up to date`,
};

/** Tells how far the migration of a large data file is. Nobody can do anything here but wait. */
export function MigrationScreen() {
  const current = useStep();
  const now = SCHEMA_STEPS.indexOf(current);
  return (
    <main className={styles.screen}>
      <div className={styles.card}>
        <h1 className={styles.title}>{t`Getting ready for this version`}</h1>
        <p className={styles.words}>
          {t`Leave the terminal switched on. The data stays as it is until all of this has worked on a copy.`}
        </p>
        <p role="status" className="visually-hidden">
          {i18n._(LABELS[current])}
        </p>
        <ol className={styles.steps}>
          {SCHEMA_STEPS.map((step, index) => (
            <li
              key={step}
              className={styles.step}
              data-state={index < now ? 'done' : index === now ? 'now' : 'next'}
              aria-current={index === now ? 'step' : undefined}
            >
              <span className={styles.mark}>{index < now ? <Check aria-hidden /> : null}</span>
              {i18n._(LABELS[step])}
            </li>
          ))}
        </ol>
      </div>
    </main>
  );
}
