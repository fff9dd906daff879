/** The ways in which operations may reach somebody. All are decided by a number, so that a failure can be repeated. */

/** Any order. */
export function shuffled<Element>(elements: readonly Element[], seed: number): readonly Element[] {
  const next = numbersFrom(seed);
  const result = [...elements];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = Math.floor(next() * (last + 1));
    [result[last], result[other]] = [result[other] as Element, result[last] as Element];
  }
  return result;
}

/** Any order, and each element once to three times. */
export function repeated<Element>(elements: readonly Element[], seed: number): readonly Element[] {
  const next = numbersFrom(seed);
  const copies = elements.flatMap((element) => Array<Element>(1 + Math.floor(next() * 3)).fill(element));
  return shuffled(copies, seed);
}

/** Any order, cut into batches of any length, some of them empty. */
export function batches<Element>(
  elements: readonly Element[],
  seed: number,
): readonly (readonly Element[])[] {
  const next = numbersFrom(seed);
  const rest = [...shuffled(elements, seed)];
  const result: Element[][] = [];
  while (rest.length > 0) result.push(rest.splice(0, Math.floor(next() * 6)));
  return result;
}

/** Mulberry32: numbers from 0 to below 1 that look random. */
function numbersFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
