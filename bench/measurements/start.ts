import path from 'node:path';
import { type Started, type StartGiven, startOnce } from '../electron/start-app.ts';
import type { Figure, Measurement, Workplace } from '../measurement.ts';
import { median } from '../statistics.ts';
import { createLargeData, createSampleData } from '../store/app-data.ts';

const STARTS = 11;
const repo = path.resolve(import.meta.dirname, '..', '..');
const emptyWindow = path.join(repo, 'bench', 'electron', 'empty-window');

interface Apps<Of> {
  readonly empty: Of;
  readonly sample: Of;
  readonly large: Of;
}

/**
 * How long a start takes until the floor can be worked on, and what the app weighs then, beside an empty Electron window: with
 * the sample venue and with the largest that anybody is expected to have.
 */
export const start: Measurement = {
  name: 'start',
  measure: async ({ folder, electron }: Workplace): Promise<readonly Figure[]> => {
    const dataFolder = (name: string) => path.join(folder, `start-${name}`);
    createSampleData(dataFolder('sample'));
    createLargeData(dataFolder('large'));
    const coaster = { electron, app: repo, ready: '[data-table]' };
    const apps: Apps<StartGiven> = {
      empty: { electron, app: emptyWindow, ready: 'main', dataFolder: dataFolder('empty') },
      sample: { ...coaster, dataFolder: dataFolder('sample') },
      large: { ...coaster, dataFolder: dataFolder('large') },
    };
    // The first start fills the caches of each.
    await startEach(apps);
    const rounds: Apps<Started>[] = [];
    for (let round = 0; round < STARTS; round += 1) rounds.push(await startEach(apps));
    return figuresOf(rounds);
  },
};

async function startEach({ empty, sample, large }: Apps<StartGiven>): Promise<Apps<Started>> {
  return {
    empty: await startOnce(empty),
    sample: await startOnce(sample),
    large: await startOnce(large),
  };
}

/** The medians are compared, not each start with its neighbour: two of them are too few to tell a slow app from a busy moment. */
function figuresOf(rounds: readonly Apps<Started>[]): readonly Figure[] {
  const startMs = (name: keyof Apps<Started>) => median(rounds.map((round) => round[name].startMs));
  const weight = (name: keyof Apps<Started>) => median(rounds.map((round) => round[name].memoryMb));
  const bound = { is: 'at most', value: 1.6 } as const;
  return [
    { name: 'start.emptyMs', value: startMs('empty'), unit: 'ms' },
    { name: 'start.ms', value: startMs('sample'), unit: 'ms' },
    { name: 'start.largeMs', value: startMs('large'), unit: 'ms' },
    { name: 'start.ratio', value: startMs('sample') / startMs('empty'), unit: 'ratio', bound },
    { name: 'start.largeRatio', value: startMs('large') / startMs('empty'), unit: 'ratio', bound },
    { name: 'memory.empty', value: weight('empty'), unit: 'MB' },
    { name: 'memory.app', value: weight('sample'), unit: 'MB' },
    { name: 'memory.large', value: weight('large'), unit: 'MB' },
  ];
}
