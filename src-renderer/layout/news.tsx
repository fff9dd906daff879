import { plural, t } from '@lingui/core/macro';
import { Check } from 'lucide-react';
import { callMain } from '../connection/main-link.ts';
import { useVenue } from '../connection/venue-store.ts';
import { Button } from '../ui/button.tsx';
import { crossingSentence, elsewhereSentence } from './crossing-words.ts';
import type { ElsewhereChange } from './draft/elsewhere.ts';
import { layoutStore, useLayout } from './layout-store.ts';
import styles from './news.module.css';

/** The most sentences that are listed; the rest are counted. */
const MOST = 5;

/** What others change on the floor at the same time: since this draft began, and where it crossed what was published. */
export function News({ elsewhere }: { readonly elsewhere: readonly ElsewhereChange[] }) {
  const crossings = useVenue((venue) => venue.crossings);
  const published = useLayout((editing) => editing.news);
  const crossed = [...published, ...crossings].map(crossingSentence);
  const read = () => {
    layoutStore.setState({ news: [] });
    if (crossings.length > 0) void callMain((client) => client.readCrossings()).catch(() => undefined);
  };
  return (
    <>
      {crossed.length > 0 && (
        <section className={styles.news} data-tone="crossed" aria-label={t`Changed at the same time`}>
          <h3 className={styles.title}>{t`Changed at the same time`}</h3>
          <Sentences sentences={crossed} />
          <Button icon={Check} onClick={read}>
            {t({ message: 'Read', context: 'says that one has read it' })}
          </Button>
        </section>
      )}
      {elsewhere.length > 0 && (
        <section className={styles.news} aria-label={t`Changed by others meanwhile`}>
          <h3 className={styles.title}>{t`Changed by others meanwhile`}</h3>
          <Sentences sentences={elsewhere.map(elsewhereSentence)} />
        </section>
      )}
    </>
  );
}

function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  const more = sentences.length - MOST;
  return (
    <ul className={styles.list}>
      {sentences.slice(0, MOST).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
      {more > 0 && <li>{plural(more, { one: 'And # more.', other: 'And # more.' })}</li>}
    </ul>
  );
}
