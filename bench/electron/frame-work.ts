import * as z from 'zod';

/** What the main thread of a page did since the frame before, and in this one, in milliseconds. */
export interface FrameWork {
  /** From when its tasks began to when they ended: with what it waited for a core. */
  readonly wallMs: number;
  /** What it held a core for. */
  readonly cpuMs: number;
}

/** An event of a trace of Chromium. Times are in microseconds; `dur` is of the wall, `tdur` of the thread. */
const event = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number().default(0),
  dur: z.number().default(0),
  tdur: z.number().optional(),
  args: z.record(z.string(), z.unknown()).default({}),
});
const trace = z.object({ traceEvents: z.array(event) });
type TraceEvent = z.output<typeof event>;

const PAGE_THREAD = 'CrRendererMain';
const TASK = 'ThreadControllerImpl::RunTask';
const FRAME = 'ProxyMain::BeginMainFrame';

/**
 * The frames of the page in a trace of `toplevel` and `cc`, the frame being the task in which a page runs its animation callbacks,
 * and styles, lays out and paints. All other tasks belong to the frame that comes after them.
 */
export function frameWork(read: unknown): readonly FrameWork[] {
  const { traceEvents } = trace.parse(read);
  const page = traceEvents.find(
    ({ ph, name, args }) => ph === 'M' && name === 'thread_name' && args['name'] === PAGE_THREAD,
  );
  if (page === undefined) throw new Error('There is no page in the trace.');
  const onPage = traceEvents
    .filter(({ pid, tid, ph }) => pid === page.pid && tid === page.tid && ph === 'X')
    .toSorted((left, right) => left.ts - right.ts);
  const frames = onPage.filter(({ name }) => name === FRAME);
  return sumByFrame(outermost(onPage.filter(({ name }) => name === TASK)), frames);
}

/** A task may run others within itself; they are in its time already. */
function outermost(tasks: readonly TraceEvent[]): readonly TraceEvent[] {
  let until = Number.NEGATIVE_INFINITY;
  return tasks.filter(({ ts, dur }) => {
    if (ts < until) return false;
    until = ts + dur;
    return true;
  });
}

function sumByFrame(tasks: readonly TraceEvent[], frames: readonly TraceEvent[]): readonly FrameWork[] {
  const works: FrameWork[] = [];
  let [wallUs, cpuUs, frame] = [0, 0, 0];
  for (const task of tasks) {
    wallUs += task.dur;
    cpuUs += task.tdur ?? task.dur;
    const end = task.ts + task.dur;
    if ((frames[frame]?.ts ?? Number.POSITIVE_INFINITY) > end) continue;
    works.push({ wallMs: wallUs / 1000, cpuMs: cpuUs / 1000 });
    [wallUs, cpuUs] = [0, 0];
    while ((frames[frame]?.ts ?? Number.POSITIVE_INFINITY) <= end) frame += 1;
  }
  return works;
}
