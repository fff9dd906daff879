import { plural, t } from '@lingui/core/macro';
import { useEffect, useState } from 'react';
import { askBeforeLeaving } from '../shell/navigation.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { countChanges } from './draft/changes.ts';
import { currentDraft, endDraft } from './layout-store.ts';
import styles from './leave-dialog.module.css';

/** Asks what becomes of a draft when the editor is left: it waits here, or is thrown away. */
export function LeaveDialog() {
  const [leaving, setLeaving] = useState<{ readonly go: () => void; readonly count: number } | null>(null);
  useEffect(
    () =>
      askBeforeLeaving((go) => {
        const { base, now } = currentDraft();
        const count = countChanges(base, now);
        if (count === 0) go();
        else setLeaving({ go, count });
      }),
    [],
  );
  if (leaving === null) return null;
  const { go, count } = leaving;
  return (
    <Dialog
      title={plural(count, {
        one: '# change is not on the floor yet',
        other: '# changes are not on the floor yet',
      })}
      isOpen
      onClose={() => setLeaving(null)}
    >
      <p>{t`A draft waits here for you. Nobody else sees it until it is published.`}</p>
      <div className={styles.actions}>
        <Button
          onClick={() => {
            endDraft();
            go();
          }}
        >
          {t`Throw it away`}
        </Button>
        <Button tone="accent" onClick={go}>
          {t`Keep the draft`}
        </Button>
      </div>
    </Dialog>
  );
}
