import { t } from '@lingui/core/macro';
import { DiagnosticsCard } from '../diagnostics/diagnostics-card.tsx';
import { GuideSetting } from '../guide/guide-setting.tsx';
import { EditFloorCard } from '../layout/edit-floor-card.tsx';
import { PeopleCard } from '../people/people-card.tsx';
import { TopBarSlot } from '../shell/top-bar.tsx';
import { DataCheck } from './data-check.tsx';
import { KeyboardKeys } from './keyboard-keys.tsx';
import styles from './manage.module.css';
import { TerminalSettings } from './terminal-settings.tsx';
import { VenueFacts } from './venue-facts.tsx';

/** This terminal and the venue that it keeps. */
export function Manage() {
  return (
    <div className={styles.screen}>
      <TopBarSlot>
        <h1 className={styles.title}>{t`Manage`}</h1>
      </TopBarSlot>
      <div className={styles.cards}>
        <div className={styles.column}>
          <TerminalSettings />
          <GuideSetting />
          <KeyboardKeys />
        </div>
        <div className={styles.column}>
          <PeopleCard />
          <VenueFacts />
          <EditFloorCard />
          <DataCheck />
          <DiagnosticsCard />
        </div>
      </div>
    </div>
  );
}
