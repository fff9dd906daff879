/** Which presses are measured, and where what they bring about shows. */
export interface AnswersGiven {
  readonly press: 'pointerdown' | 'keydown';
  /** Selects the part of the page in which a press shows. */
  readonly place: string;
}

/**
 * Runs in the page. Measures from each press of the pointer or of a key to the paint of what it changed in a place: the observer
 * sees the change, the next frame draws it, and a message that was posted in that frame arrives once it was handed over for painting.
 */
export function recordAnswers({ press, place }: AnswersGiven): void {
  const answersMs: number[] = [];
  let pressedAt: number | null = null;
  document.addEventListener(press, ({ timeStamp }) => (pressedAt = timeStamp), { capture: true });
  const isInPlace = (node: Node) => {
    const element = node instanceof Element ? node : node.parentElement;
    return Boolean(element?.closest(place));
  };
  // The first line brings its list with it, and another order a whole screen.
  const bringsPlace = (node: Node) => node instanceof Element && node.querySelector(place) !== null;
  const observer = new MutationObserver((mutations) => {
    const isAnswered = mutations.some(
      ({ target, addedNodes }) =>
        isInPlace(target) || [...addedNodes].some((node) => isInPlace(node) || bringsPlace(node)),
    );
    if (pressedAt === null || !isAnswered) return;
    const from = pressedAt;
    pressedAt = null;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => answersMs.push(performance.now() - from));
      port1.start();
      port2.postMessage(null);
    });
  });
  observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  Object.assign(window, { coasterAnswersMs: answersMs });
}

/** Runs in the page. Resolves once so many presses were answered, with how long each took. */
export function answersPainted(count: number): Promise<readonly number[]> {
  return new Promise((resolve, reject) => {
    const lookUntil = performance.now() + 10_000;
    const look = () => {
      const { coasterAnswersMs = [] } = window as { coasterAnswersMs?: readonly number[] };
      if (coasterAnswersMs.length >= count) resolve(coasterAnswersMs);
      else if (performance.now() > lookUntil)
        reject(new Error(`A press was not answered: ${coasterAnswersMs.length} of ${count} were.`));
      else setTimeout(look, 5);
    };
    look();
  });
}
