/**
 * Runs in the page of the terminal where somebody taps. Keeps when the pointer was last pressed, in milliseconds of the machine's
 * clock, which both pages share.
 */
export function recordPresses(): void {
  const presses: number[] = [];
  document.addEventListener(
    'pointerdown',
    ({ timeStamp }) => presses.push(performance.timeOrigin + timeStamp),
    { capture: true },
  );
  Object.assign(window, { coasterPresses: presses });
}

/** Runs in the page of the other terminal. Keeps when each change of the list was handed over for painting. */
export function recordSights(list: string): void {
  const sights: number[] = [];
  let isExpected = false;
  const observer = new MutationObserver((mutations) => {
    const isInList = mutations.some(({ target }) => {
      const element = target instanceof Element ? target : target.parentElement;
      return Boolean(element?.closest(list));
    });
    if (!isInList || isExpected) return;
    isExpected = true;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        isExpected = false;
        sights.push(performance.timeOrigin + performance.now());
      });
      port1.start();
      port2.postMessage(null);
    });
  });
  observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  Object.assign(window, { coasterSights: sights });
}

export function presses(): readonly number[] {
  return (window as { coasterPresses?: readonly number[] }).coasterPresses ?? [];
}

export function sights(): readonly number[] {
  return (window as { coasterSights?: readonly number[] }).coasterSights ?? [];
}
