/** Chance that follows from a seed: the same seed gives the same choices. */
export interface Random {
  /** From 0 to below 1. */
  readonly next: () => number;
  /** A whole number, both ends included. */
  readonly between: (least: number, most: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <Element>(elements: readonly Element[]) => Element;
  /** Picks by weight. */
  readonly weighted: <Element>(choices: readonly (readonly [weight: number, element: Element])[]) => Element;
  readonly uuid: () => string;
  /** A source of its own, so that what one part of a world asks does not change what another is told. */
  readonly split: () => Random;
}

/** @param seed any whole number. */
export function seededRandom(seed: number): Random {
  const next = numbersFrom(seed);
  const between: Random['between'] = (least, most) => least + Math.floor(next() * (most - least + 1));
  const pick: Random['pick'] = (elements) => {
    const element = elements[between(0, elements.length - 1)];
    if (element === undefined) throw new Error('there is something to pick from');
    return element;
  };
  return {
    next,
    between,
    pick,
    chance: (probability) => next() < probability,
    weighted: (choices) => {
      let left = next() * choices.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, element] of choices) {
        left -= weight;
        if (left < 0) return element;
      }
      return pick(choices)[1];
    },
    uuid: () => {
      const digits = Array.from({ length: 32 }, () => between(0, 15).toString(16)).join('');
      const variant = pick(['8', '9', 'a', 'b']);
      return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20)}`;
    },
    split: () => seededRandom(between(0, 2 ** 32 - 1)),
  };
}

/** Mulberry32 behind a mix of the seed, so that neighbouring seeds have nothing in common. */
function numbersFrom(seed: number): () => number {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
