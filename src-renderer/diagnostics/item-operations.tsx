import { t } from '@lingui/core/macro';
import type { DiagnosticsView } from '../../src-shared/contract/monitoring.ts';
import { COMMAND_OUTCOMES, type CommandOutcome } from '../../src-shared/domain/figures.ts';
import { useSettings } from '../connection/venue-store.ts';
import { Card } from '../ui/card.tsx';
import { formatSince, formatWholeNumber } from '../ui/format.ts';
import { useNow } from '../ui/use-now.ts';
import styles from './item-operations.module.css';
import { operationWords } from './operation-words.ts';

/** How often each kind of change was made since the app was started, and how often it was not. */
export function ItemOperations({
  figures,
  sinceMs,
}: {
  readonly figures: DiagnosticsView['report']['figures'];
  readonly sinceMs: number;
}) {
  const { locale } = useSettings();
  const kinds = [...new Set(figures.itemOperations.map(({ kind }) => kind))];
  const countOf = (wanted: string, outcome: CommandOutcome) =>
    figures.itemOperations.find((one) => one.kind === wanted && one.outcome === outcome)?.count ?? 0;
  const since = formatSince(sinceMs, useNow(), { locale });
  return (
    <Card title={t`Changes by kind`} note={t`Since this terminal was started, ${since}.`}>
      <table className={styles.operations}>
        <thead>
          <tr>
            <th scope="col">{t`Change`}</th>
            <th scope="col">{t`Done`}</th>
            <th scope="col">{t`Refused`}</th>
            <th scope="col">{t`Not saved`}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{operationWords(kind)}</th>
              {COMMAND_OUTCOMES.map((outcome) => (
                <td key={outcome}>{formatWholeNumber(countOf(kind, outcome), locale)}</td>
              ))}
            </tr>
          ))}
          {kinds.length === 0 && (
            <tr>
              <td colSpan={4}>{t`No order was changed yet.`}</td>
            </tr>
          )}
        </tbody>
      </table>
    </Card>
  );
}
