import { expect, test } from 'vitest';
import { frameWork } from '../../bench/electron/frame-work.ts';

const page = { pid: 1, tid: 1 };
const task = (ts: number, dur: number, tdur: number) => ({
  ...page,
  name: 'ThreadControllerImpl::RunTask',
  ph: 'X',
  ts,
  dur,
  tdur,
});
const frame = (ts: number, dur: number) => ({ ...page, name: 'ProxyMain::BeginMainFrame', ph: 'X', ts, dur });
const thread = { ...page, name: 'thread_name', ph: 'M', args: { name: 'CrRendererMain' } };

test('adds what happened since the last frame to the frame that shows it', () => {
  const events = [
    thread,
    task(0, 2000, 1000),
    task(5000, 4000, 3000),
    frame(5500, 3000),
    task(20_000, 1000, 1000),
  ];
  expect(frameWork({ traceEvents: events })).toEqual([{ wallMs: 6, cpuMs: 4 }]);
});

test('counts a task that another runs within itself once, and nothing of other threads', () => {
  const elsewhere = { ...task(0, 9000, 9000), tid: 2 };
  const events = [thread, elsewhere, task(0, 5000, 5000), task(1000, 2000, 2000), frame(4000, 500)];
  expect(frameWork({ traceEvents: events })).toEqual([{ wallMs: 5, cpuMs: 5 }]);
});

test('keeps two frames apart that follow each other at once', () => {
  const events = [thread, task(0, 1000, 1000), frame(100, 800), task(1000, 2000, 2000), frame(1100, 900)];
  expect(frameWork({ traceEvents: events })).toEqual([
    { wallMs: 1, cpuMs: 1 },
    { wallMs: 2, cpuMs: 2 },
  ]);
});
