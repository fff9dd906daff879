import { t } from '@lingui/core/macro';
import { ArrowLeft, FileDown } from 'lucide-react';
import { useMay } from '../people/use-may.ts';
import { goTo } from '../shell/navigation.ts';
import { TopBarSlot } from '../shell/top-bar.tsx';
import { Button } from '../ui/button.tsx';
import styles from './diagnostics.module.css';
import { DiskFigures } from './disk-figures.tsx';
import { ItemOperations } from './item-operations.tsx';
import { saveSupportFile } from './save-support-file.ts';
import { useDiagnostics } from './use-diagnostics.ts';
import { WorkFigures } from './work-figures.tsx';

/** What this terminal measures of itself, in words with the day below, and a file of it for whoever helps. */
export function Diagnostics() {
  const view = useDiagnostics();
  const mayLook = useMay('terminalSettings');
  return (
    <div className={styles.screen}>
      <TopBarSlot>
        <Button
          tone="quiet"
          icon={ArrowLeft}
          aria-label={t`Back to Manage`}
          onClick={() => goTo({ screen: 'manage' })}
        />
        <h1 className={styles.title}>{t`Diagnostics`}</h1>
        <Button
          className={styles.save}
          icon={FileDown}
          disabled={!mayLook}
          onClick={() => void saveSupportFile()}
        >
          {t`Save a support file…`}
        </Button>
      </TopBarSlot>
      {!mayLook && <p className={styles.note}>{t`Only managers look at the diagnostics.`}</p>}
      {mayLook && view !== null && (
        <>
          <p className={styles.note}>
            {t`The charts show the last 24 hours in steps of half an hour. A support file holds these figures and the log: no names, no orders.`}
          </p>
          <div className={styles.cards}>
            <WorkFigures view={view} />
            <DiskFigures view={view} />
          </div>
          <ItemOperations figures={view.report.figures} sinceMs={view.report.since} />
        </>
      )}
    </div>
  );
}
