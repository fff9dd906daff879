/** Who had the focus before an element took it. Kept by element, because a ref may be attached more than once. */
const before = new WeakMap<HTMLElement, Element | null>();

/** A ref that moves the focus to its element, and gives it back when the element goes and nobody else has taken it. */
export function takeFocus(element: HTMLElement | null): (() => void) | undefined {
  if (element === null) return undefined;
  if (!before.has(element)) before.set(element, document.activeElement);
  element.focus({ preventScroll: true });
  return () => {
    requestAnimationFrame(() => {
      const opener = before.get(element);
      if (!element.isConnected && document.activeElement === document.body && opener instanceof HTMLElement)
        opener.focus({ preventScroll: true });
    });
  };
}
