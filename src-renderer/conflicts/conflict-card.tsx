import { TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import type { ConflictView } from '../../src-shared/contract/conflict-view.ts';
import { runCommand } from '../connection/run-command.ts';
import { useSettings } from '../connection/venue-store.ts';
import { Button } from '../ui/button.tsx';
import { useNow } from '../ui/use-now.ts';
import styles from './conflict-card.module.css';
import { conflictWords } from './conflict-words.ts';
import { remedyWords } from './remedy-words.ts';

/** One thing to decide: what happened, who, when, and the ways out, the proposed one first. */
export function ConflictCard({ conflict }: { readonly conflict: ConflictView }) {
  const id = useId();
  const nowMs = useNow();
  const settings = useSettings();
  const wording = { settings, nowMs };
  const { title, sentence, happenings, question } = conflictWords(conflict, wording);
  return (
    <li className={styles.card} aria-labelledby={id}>
      <TriangleAlert aria-hidden className={styles.sign} strokeWidth={1.9} />
      <div className={styles.words}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        <p className={styles.sentence}>{sentence}</p>
        <ul className={styles.happenings}>
          {happenings.map(({ when, what }, index) => (
            // They are told in a fixed order, and two may read the same.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index} className={styles.happening}>
              <span className={styles.when}>{when}</span>
              <span>{what}</span>
            </li>
          ))}
        </ul>
      </div>
      <div className={styles.remedies}>
        <p className={styles.question}>{question}</p>
        {conflict.remedies.map((remedy, index) => {
          const { label, done } = remedyWords(remedy, conflict, wording);
          return (
            <Button
              key={remedy.action}
              tone={index === 0 ? 'accent' : 'plain'}
              size={index === 0 ? 'often' : 'normal'}
              aria-describedby={id}
              onClick={() => void runCommand(remedy.command, done)}
            >
              {label}
            </Button>
          );
        })}
      </div>
    </li>
  );
}
