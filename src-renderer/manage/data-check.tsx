import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { CheckResult } from '../../src-shared/contract/contract.ts';
import { askMain } from '../connection/main-link.ts';
import { useSettings, useVenue } from '../connection/venue-store.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { formatCount } from '../ui/format.ts';
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
        (error: unknown) => new Error('The check could not be finished.', { cause: error }),
      ),
    );
  };
  return (
    <Card
      title="Data"
      note="Every step is written down before it is shown. The check reads all of it again and compares it with what the terminal shows."
    >
      <div role="status" className={styles.outcome}>
        <Outcome check={shown} />
      </div>
      <Button disabled={check === 'running'} onClick={() => void run()}>
        {check === 'running' ? 'Checking…' : 'Check this terminal’s data'}
      </Button>
    </Card>
  );
}

function Outcome({ check }: { readonly check: Check }) {
  const { locale } = useSettings();
  if (check === 'not_run' || check === 'running') return null;
  const faults = check instanceof Error ? [check.message] : check.faults;
  if (check instanceof Error || faults.length > 0) {
    return (
      <div className={styles.faults}>
        <p className={styles.verdict}>
          <TriangleAlert aria-hidden className={styles.wrong} strokeWidth={1.9} />
          {formatCount(faults.length, 'fault', 'faults')}. Keep the data file and call whoever looks after
          this terminal.
        </p>
        <ul className={styles.list}>
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      </div>
    );
  }
  return (
    <p className={styles.verdict}>
      <CircleCheck aria-hidden className={styles.right} strokeWidth={1.9} />
      {new Intl.NumberFormat(locale).format(check.operations)}{' '}
      {check.operations === 1 ? 'operation' : 'operations'},{' '}
      {check.isHistoryMissing === true
        ? 'unbroken. Older history is still arriving; check again once it is here.'
        : 'everything agrees.'}
    </p>
  );
}
