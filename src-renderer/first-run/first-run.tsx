import { FolderOpen } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ImportResult } from '../../src-shared/contract/contract.ts';
import type { MainClient } from '../connection/main-client.ts';
import { askMain, callMain } from '../connection/main-link.ts';
import { Button } from '../ui/button.tsx';
import { FileFaults } from './file-faults.tsx';
import styles from './first-run.module.css';

/** A terminal without a venue. Once a venue was imported, the floor takes the place of this screen by itself. */
export function FirstRun() {
  const [result, setResult] = useState<ImportResult | null>(null);
  const [isBusy, setBusy] = useState(false);

  useEffect(() => {
    callMain((client) => client.startNotice()).then(setResult, (error: unknown) => setResult(failed(error)));
  }, []);

  const run = async (call: (client: MainClient) => Promise<ImportResult>) => {
    setBusy(true);
    setResult(null);
    setResult(await askMain(call).catch(failed));
    setBusy(false);
  };

  return (
    <main className={styles.screen}>
      <section className={styles.welcome}>
        <span aria-hidden className={styles.logo}>
          C
        </span>
        <h1 className={styles.title}>Welcome to Coaster</h1>
        <p className={styles.lead}>
          Rooms, tables, the menu and the staff come from one venue file. Everything stays on this terminal
          and works without a network.
        </p>
        <div className={styles.actions}>
          <Button
            tone="accent"
            size="often"
            disabled={isBusy}
            onClick={() => void run((client) => client.importSampleVenue())}
          >
            Open the sample venue
          </Button>
          <Button
            size="often"
            icon={FolderOpen}
            disabled={isBusy}
            onClick={() => void run((client) => client.importVenueFile())}
          >
            Choose a venue file…
          </Button>
        </div>
        <p className={styles.hint}>The sample is a bar with a kitchen and a terrace, to look around in.</p>
      </section>
      <div role="alert" className={styles.outcome}>
        {result?.outcome === 'faulty' && <FileFaults file={result.file} issues={result.issues} />}
        {result?.outcome === 'failed' && <p className={styles.failed}>{result.message}</p>}
      </div>
    </main>
  );
}

function failed(error: unknown): ImportResult {
  return { outcome: 'failed', message: error instanceof Error ? error.message : String(error) };
}
