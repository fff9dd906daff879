/**
 * Runs in the page. Measures from each press of the pointer to the paint of what it changed in the list: the observer sees the
 * change, the next frame draws it, and a message that was posted in that frame arrives once it was handed over for painting.
 */
export function recordTaps(list: string): void {
  const tapsMs: number[] = [];
  let pressedAt: number | null = null;
  document.addEventListener('pointerdown', ({ timeStamp }) => (pressedAt = timeStamp), { capture: true });
  const observer = new MutationObserver((mutations) => {
    const isInList = mutations.some(({ target, addedNodes }) =>
      // The first line brings the list with it.
      [target, ...addedNodes].some((node) => {
        const element = node instanceof Element ? node : node.parentElement;
        return Boolean(element?.closest(list));
      }),
    );
    if (pressedAt === null || !isInList) return;
    const from = pressedAt;
    pressedAt = null;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => tapsMs.push(performance.now() - from));
      port1.start();
      port2.postMessage(null);
    });
  });
  observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  Object.assign(window, { coasterTapsMs: tapsMs });
}

/** Runs in the page. Resolves once so many taps were painted, with how long each took. */
export function tapsPainted(count: number): Promise<readonly number[]> {
  return new Promise((resolve, reject) => {
    const lookUntil = performance.now() + 10_000;
    const look = () => {
      const { coasterTapsMs = [] } = window as { coasterTapsMs?: readonly number[] };
      if (coasterTapsMs.length >= count) resolve(coasterTapsMs);
      else if (performance.now() > lookUntil)
        reject(new Error(`A tap was not painted: ${coasterTapsMs.length} of ${count} were.`));
      else setTimeout(look, 5);
    };
    look();
  });
}
