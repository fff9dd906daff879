import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CentralCallFailed } from '../../src-main/exchange/central-call.ts';
import type { ExchangeOutcome } from '../../src-main/exchange/exchange-outcome.ts';
import type { FollowDependencies } from '../../src-main/exchange/follow-central.ts';
import { type TerminalReport, terminalReport } from '../../src-shared/contract/monitoring.ts';
import { countTimes } from '../../src-shared/domain/histogram.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { type WatchedBar, watchedBar } from './opened-monitoring.ts';

const EXCHANGED: ExchangeOutcome = {
  is: 'exchanged',
  report: { sent: 1, received: 0, notTakenHere: [], notTakenThere: [] },
};

/** Takes what a link would tell of its exchanges from the test. */
function followed({ monitoring }: WatchedBar): FollowDependencies['settled'] {
  const watching: FollowDependencies['settled'][] = [];
  monitoring.followExchanges({ watch: (settled) => void watching.push(settled) });
  return (outcome, client) => {
    for (const settled of watching) settled(outcome, client);
  };
}

describe('what a terminal counts of itself', () => {
  it('tells item operations by kind and outcome, and how often the disk was waited for', async () => {
    const bar = watchedBar();
    const before = countTimes((await bar.monitoring.diagnostics()).report.figures.commits);
    const addAle = { type: 'addLine', holder: bar.at('1'), product: bar.product('Ale') };
    bar.monitoring.terminal.execute(addAle);
    bar.monitoring.terminal.execute(addAle);
    bar.monitoring.terminal.execute({ ...addAle, product: bar.at('1').id });
    bar.monitoring.terminal.execute('nonsense');
    bar.monitoring.switched();

    const { report, series } = await bar.monitoring.diagnostics();
    const { figures, measured } = report;
    expect(figures.itemOperations).toEqual([
      { kind: 'addLine', outcome: 'done', count: 2 },
      { kind: 'addLine', outcome: 'refused', count: 1 },
    ]);
    expect(countTimes(figures.commands)).toBe(4);
    // A refused command ends its transaction, too; nonsense begins none.
    expect(countTimes(figures.commits) - before).toBe(3);
    expect(figures.switches).toBe(1);
    const held = JSON.stringify(bar.items(bar.at('1')));
    expect(measured.items.tables).toBe(1);
    expect(measured.items.largestBytes).toBe(measured.items.totalBytes);
    expect(measured.items.totalBytes).toBeGreaterThan(held.length / 2);
    expect(measured.databaseBytes).toBeGreaterThan(100_000);
    expect(measured.diskFreeBytes).toBeGreaterThan(0);
    expect(series.at(-1)).toMatchObject({ done: 2, refused: 1, switches: 1 });
  });

  it('keeps its day over a restart, and begins another when the file is damaged', async () => {
    const folder = temporaryFolder();
    const bar = watchedBar(folder);
    bar.monitoring.terminal.execute({ type: 'addLine', holder: bar.at('1'), product: bar.product('Ale') });
    await bar.monitoring.diagnostics();
    bar.monitoring.stop();
    expect((await watchedBar(folder).monitoring.diagnostics()).series.at(-1)).toMatchObject({ done: 1 });

    writeFileSync(`${folder}/coaster.db-figures.json`, '{"v":1,"series":[{"at":');
    const later = watchedBar(folder);
    expect((await later.monitoring.diagnostics()).series.at(-1)).toMatchObject({ done: 0 });
    expect(later.logFile.readLast(1)[0]).toContain('series_damaged');
  });
});

describe('what a terminal tells central', () => {
  it('goes after an exchange, at most once a minute, in the shape that central reads', async () => {
    const bar = watchedBar();
    const settled = followed(bar);
    const told: TerminalReport[] = [];
    const report = (given: TerminalReport) => {
      told.push(given);
      return Promise.resolve();
    };
    settled({ is: 'failed', because: 'no_answer', retryAfterMs: null }, { report });
    settled(EXCHANGED, { report });
    settled(EXCHANGED, { report });
    await expect.poll(() => told.length).toBe(1);
    expect(terminalReport.parse(told[0]).figures.exchanges).toMatchObject({ no_answer: 1 });
    bar.clock.nowMs += 60_000;
    settled(EXCHANGED, { report });
    await expect.poll(() => told.length).toBe(2);
    expect(told[1]?.figures.exchanges).toEqual({ no_answer: 1, exchanged: 3 });
  });

  it('leaves a central in peace that knows no figures', async () => {
    const bar = watchedBar();
    const settled = followed(bar);
    let asked = 0;
    const report = () => {
      asked += 1;
      const refusal = { code: 'not_found', message: 'There is nothing at this address.' } as const;
      return Promise.reject(new CentralCallFailed({ is: 'refused', refusal, retryAfterMs: null }));
    };
    settled(EXCHANGED, { report });
    await expect.poll(() => asked).toBe(1);
    // What follows the refusal has been done once another look is through.
    await bar.monitoring.diagnostics();
    bar.clock.nowMs += 10 * 60_000;
    settled(EXCHANGED, { report });
    await bar.monitoring.diagnostics();
    expect(asked).toBe(1);
    bar.clock.nowMs += 6 * 60 * 60_000;
    settled(EXCHANGED, { report });
    await expect.poll(() => asked).toBe(2);
  });
});
