import type { ReactNode } from 'react';
import styles from './first-run.module.css';

/** Of Coaster, in whatever language. */
const INITIAL = 'C';

interface WelcomeProps {
  readonly title: string;
  readonly lead: ReactNode;
  readonly children?: ReactNode;
}

/** The frame of everything that is shown before there is a venue. */
export function Welcome({ title, lead, children }: WelcomeProps) {
  return (
    <section className={styles.welcome}>
      <span aria-hidden className={styles.logo}>
        {INITIAL}
      </span>
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.lead}>{lead}</p>
      {children}
    </section>
  );
}
