import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildLivelyApp } from '../electron/build-lively-app.ts';
import { type FrameWork, frameWork } from '../electron/frame-work.ts';
import { runApp } from '../electron/running-app.ts';
import type { Figure, Measurement } from '../measurement.ts';
import { median, quantile } from '../statistics.ts';
import { createOneRoomData } from '../store/app-data.ts';

const RECORDED_WITHIN_MS = 5 * 60_000;
const repo = path.resolve(import.meta.dirname, '..', '..');

/** What the page's main thread does from frame to frame while 20 changes a second arrive on a floor whose 300 tables are all on show. */
export const floorFrame: Measurement = {
  name: 'floor.frame',
  measure: async ({ folder, electron }): Promise<readonly Figure[]> => {
    const livelyFolder = path.join(folder, 'lively-app');
    await buildLivelyApp(livelyFolder);
    const dataFolder = path.join(folder, 'floor');
    createOneRoomData(dataFolder);
    const traceFile = path.join(folder, 'floor-trace.json');
    const app = runApp({
      electron,
      folder: livelyFolder,
      env: { COASTER_BENCH_APP: repo, COASTER_BENCH_TRACE: traceFile, COASTER_DATA: dataFolder },
    });
    try {
      await app.nextLine(RECORDED_WITHIN_MS);
    } finally {
      await app.end();
    }
    return figuresOf(frameWork(JSON.parse(readFileSync(traceFile, 'utf8'))));
  },
};

function figuresOf(frames: readonly FrameWork[]): readonly Figure[] {
  const wallMs = frames.map((frame) => frame.wallMs);
  return [
    { name: 'floor.frames', value: frames.length, unit: '' },
    { name: 'floor.frame.p50', value: median(wallMs), unit: 'ms' },
    {
      name: 'floor.frame.p95',
      value: quantile(wallMs, 0.95),
      unit: 'ms',
      bound: { is: 'at most', value: 16.7 },
    },
    {
      name: 'floor.frame.cpuP95',
      value: quantile(
        frames.map(({ cpuMs }) => cpuMs),
        0.95,
      ),
      unit: 'ms',
    },
  ];
}
