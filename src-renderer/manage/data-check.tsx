import { plural, t } from '@lingui/core/macro';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { CheckResult } from '../../src-shared/contract/contract.ts';
import { askMain } from '../connection/main-link.ts';
import { useSettings, useVenue } from '../connection/venue-store.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { formatWholeNumber } from '../ui/format.ts';
import styles from './data-check.module.css';

type Check = 'not_run' | 'running' | CheckResult | Error;

/** Proves that everything on the screen follows from what was written. */
export function DataCheck() {
  const [check, setCheck] = useState<Check>('not_run');
  const known = useVenue(({ terminal }) => terminal.faults);
  const shown = check === 'not_run' && known.length > 0 ? { operations: 0, faults: known } : check;
  const run = async () => {
    setCheck('running');
    setCheck(
      await askMain((client) => client.checkStore()).catch(
        (error: unknown) => new Error(t`The check could not be finished.`, { cause: error }),
      ),
    );
  };
  return (
    <Card
      title={t`Data`}
      note={t`Every step is written down before it is shown. The check reads all of it again and compares it with what the terminal shows.`}
    >
      <div role="status" className={styles.outcome}>
        <Outcome check={shown} />
      </div>
      <Button disabled={check === 'running'} onClick={() => void run()}>
        {check === 'running' ? t`Checking…` : t`Check this terminal’s data`}
      </Button>
    </Card>
  );
}

function Outcome({ check }: { readonly check: Check }) {
  const { locale } = useSettings();
  if (check === 'not_run' || check === 'running') return null;
  const faults = check instanceof Error ? [check.message] : check.faults;
  const count = faults.length;
  if (check instanceof Error || count > 0) {
    return (
      <div className={styles.faults}>
        <p className={styles.verdict}>
          <TriangleAlert aria-hidden className={styles.wrong} strokeWidth={1.9} />
          {t`${plural(count, { one: '# fault', other: '# faults' })}. Keep the data file and call whoever looks after this terminal.`}
        </p>
        <ul className={styles.list}>
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      </div>
    );
  }
  const { operations } = check;
  const number = formatWholeNumber(operations, locale);
  return (
    <p className={styles.verdict}>
      <CircleCheck aria-hidden className={styles.right} strokeWidth={1.9} />
      {check.isHistoryMissing === true
        ? t`${plural(operations, { one: `${number} operation`, other: `${number} operations` })}, unbroken. Older history is still arriving; check again once it is here.`
        : t`${plural(operations, { one: `${number} operation`, other: `${number} operations` })}, everything agrees.`}
    </p>
  );
}
