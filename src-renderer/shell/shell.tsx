import { type ReactNode, useState } from 'react';
import { GuideCard } from '../guide/guide-card.tsx';
import { useCrossingNotice } from '../layout/use-crossing-notice.ts';
import { DraggedLines } from '../order/dragged-lines.tsx';
import { useAutoLock } from '../people/use-auto-lock.ts';
import { NavigationRail } from './navigation-rail.tsx';
import styles from './shell.module.css';
import { TopBar, TopBarPlace } from './top-bar.tsx';
import { useBackOnline } from './use-back-online.ts';
import { useCountSwitches } from './use-count-switches.ts';
import { useFaultNotice } from './use-fault-notice.ts';
import { useUndoKey } from './use-undo-key.ts';

/** What stays while the screens change: navigation at the left edge, the top bar above. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useAutoLock();
  useUndoKey();
  useFaultNotice();
  useBackOnline();
  useCrossingNotice();
  useCountSwitches();
  return (
    <div className={styles.shell}>
      <NavigationRail />
      <TopBar placeRef={setPlace} />
      <TopBarPlace value={place}>
        <main className={styles.main}>{children}</main>
      </TopBarPlace>
      <GuideCard />
      <DraggedLines />
    </div>
  );
}
