import path from 'node:path';
import { type Started, type StartGiven, startOnce } from '../electron/start-app.ts';
import type { Figure, Measurement, Workplace } from '../measurement.ts';
import { median } from '../statistics.ts';
import { createAppData } from '../store/app-data.ts';

const STARTS = 11;
const repo = path.resolve(import.meta.dirname, '..', '..');
const emptyWindow = path.join(repo, 'bench', 'electron', 'empty-window');

/** How long a start takes until the floor can be worked on, and what the app weighs then, beside an empty Electron window. */
export const start: Measurement = {
  name: 'start',
  measure: async ({ folder, electron }: Workplace): Promise<readonly Figure[]> => {
    const dataFolder = path.join(folder, 'start-app');
    createAppData(dataFolder);
    const app: StartGiven = { electron, app: repo, dataFolder, ready: '[data-table]' };
    const empty: StartGiven = {
      electron,
      app: emptyWindow,
      dataFolder: path.join(folder, 'start-empty'),
      ready: 'main',
    };
    // The first start fills the caches of each.
    await startOnce(empty);
    await startOnce(app);
    const pairs: { readonly app: Started; readonly empty: Started }[] = [];
    for (let index = 0; index < STARTS; index += 1)
      pairs.push({ empty: await startOnce(empty), app: await startOnce(app) });
    return figuresOf(pairs);
  },
};

function figuresOf(pairs: readonly { readonly app: Started; readonly empty: Started }[]): readonly Figure[] {
  return [
    { name: 'start.ms', value: median(pairs.map(({ app }) => app.startMs)), unit: 'ms' },
    { name: 'start.emptyMs', value: median(pairs.map(({ empty }) => empty.startMs)), unit: 'ms' },
    {
      name: 'start.ratio',
      value: median(pairs.map(({ app, empty }) => app.startMs / empty.startMs)),
      unit: 'ratio',
      bound: { is: 'at most', value: 1.6 },
    },
    { name: 'memory.app', value: median(pairs.map(({ app }) => app.memoryMb)), unit: 'MB' },
    { name: 'memory.empty', value: median(pairs.map(({ empty }) => empty.memoryMb)), unit: 'MB' },
  ];
}
