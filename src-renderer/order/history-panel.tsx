import { t } from '@lingui/core/macro';
import type { HistoryPage } from '../../src-shared/contract/history-view.ts';
import { useSettings } from '../connection/venue-store.ts';
import { Button } from '../ui/button.tsx';
import { formatSince } from '../ui/format.ts';
import { useNow } from '../ui/use-now.ts';
import { AreaPanel } from './area-panel.tsx';
import { historyGroups } from './history-groups.ts';
import styles from './history-panel.module.css';
import { HistoryRows } from './history-rows.tsx';
import { sittingsOf } from './history-sittings.ts';
import { useOpenOrder } from './order-session.ts';
import { useHolderName } from './use-holder.ts';
import { useOrderHistory } from './use-order-history.ts';

/** Who added, moved and took off what, and when: first of the guests who are there, then of those before them. */
export function HistoryPanel() {
  const { holder } = useOpenOrder();
  const name = useHolderName();
  const { pages, showMore } = useOrderHistory(holder);
  return (
    <AreaPanel title={t`History of ${name}`} closeLabel={t`Close the history`} bodyLabel={t`What happened`}>
      {pages !== null && <Sittings pages={pages} onMore={showMore} />}
    </AreaPanel>
  );
}

interface SittingsProps {
  readonly pages: readonly HistoryPage[];
  readonly onMore: () => void;
}

function Sittings({ pages, onMore }: SittingsProps) {
  const settings = useSettings();
  const nowMs = useNow();
  const last = pages.at(-1);
  return (
    <>
      {sittingsOf(pages).map((entries, index) => {
        const [newest] = entries;
        const isNow = index === 0;
        return (
          // Sittings only ever follow at the end.
          // oxlint-disable-next-line react/no-array-index-key
          <section key={index} className={styles.sitting} aria-label={isNow ? t`Now` : t`Earlier guests`}>
            {!isNow && (
              <h3 className={styles.earlier}>
                {t`Earlier guests`}
                {newest !== undefined && (
                  <span className={styles.since}>{formatSince(newest.at, nowMs, settings)}</span>
                )}
              </h3>
            )}
            {isNow && newest === undefined && (
              <p className={styles.nothing}>{t`Nothing has happened here since the last guests left.`}</p>
            )}
            <ol className={styles.groups}>
              {historyGroups(entries).map((group) => (
                <HistoryRows key={group.key} group={group} />
              ))}
            </ol>
          </section>
        );
      })}
      {last?.next && (
        <Button size="often" className={styles.more} onClick={onMore}>
          {last.isNextEarlier ? t`Earlier guests` : t`Show more`}
        </Button>
      )}
    </>
  );
}
