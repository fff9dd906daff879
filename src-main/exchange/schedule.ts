/** Does something once, after so many milliseconds of waking time. Returns how to call it off. */
export type Schedule = (afterMs: number, act: () => void) => () => void;

/** The schedule of the machine. A timer that waits keeps no process alive. */
export const scheduleOnTimer: Schedule = (afterMs, act) => {
  const timer = setTimeout(act, afterMs).unref();
  return () => clearTimeout(timer);
};
