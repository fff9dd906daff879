import { t } from '@lingui/core/macro';
import { FolderOpen } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { ImportResult } from '../../src-shared/contract/contract.ts';
import type { MainClient } from '../connection/main-client.ts';
import { askMain, callMain } from '../connection/main-link.ts';
import { beginGuide } from '../guide/guide.ts';
import { Button } from '../ui/button.tsx';
import { FileFaults } from './file-faults.tsx';
import styles from './first-run.module.css';
import { Welcome } from './welcome.tsx';

interface OpenVenueProps {
  readonly title: string;
  readonly lead: ReactNode;
  /** Left out where this terminal has joined. */
  readonly onJoin?: () => void;
}

/** Offers what a venue can come from. */
export function OpenVenue({ title, lead, onJoin }: OpenVenueProps) {
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
    <>
      <Welcome title={title} lead={lead}>
        <div className={styles.actions}>
          {onJoin !== undefined && (
            <Button tone="accent" size="often" disabled={isBusy} onClick={onJoin}>
              {t`Join a venue…`}
            </Button>
          )}
          <Button
            tone={onJoin === undefined ? 'accent' : 'plain'}
            size="often"
            icon={FolderOpen}
            disabled={isBusy}
            onClick={() => void run((client) => client.importVenueFile())}
          >
            {t`Choose a venue file…`}
          </Button>
          <Button size="often" disabled={isBusy} onClick={() => void run(openSample)}>
            {t`Open the sample venue`}
          </Button>
        </div>
        <p className={styles.hint}>
          {t`A venue file has the rooms, the tables, the menu and the staff. The sample is a bar with a kitchen and a terrace, to look around in.`}
        </p>
      </Welcome>
      <div role="alert" className={styles.outcome}>
        {result?.outcome === 'faulty' && <FileFaults file={result.file} issues={result.issues} />}
        {result?.outcome === 'failed' && <p className={styles.failed}>{result.message}</p>}
      </div>
    </>
  );
}

/** The sample is there to learn on. */
async function openSample(client: MainClient): Promise<ImportResult> {
  const result = await client.importSampleVenue();
  if (result.outcome === 'imported') beginGuide();
  return result;
}

function failed(error: unknown): ImportResult {
  return { outcome: 'failed', message: error instanceof Error ? error.message : String(error) };
}
