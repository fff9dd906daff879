import type { Stamp } from './clock.ts';
import { foldName, isSameName } from './same-name.ts';

/** Something that people tell apart by its name. */
export interface Named {
  readonly id: string;
  readonly name: string;
  /** When it came to be. */
  readonly since: Stamp;
}

/** Of those with one name, each younger one with the oldest. */
export function doubledNames<Each extends Named>(
  named: readonly Each[],
): readonly { readonly older: Each; readonly younger: Each }[] {
  const byAge = [...named].sort((left, right) =>
    `${left.since}:${left.id}` < `${right.since}:${right.id}` ? -1 : 1,
  );
  return [...Map.groupBy(byAge, ({ name }) => foldName(name)).values()].flatMap(([older, ...others]) =>
    older === undefined ? [] : others.map((younger) => ({ older, younger })),
  );
}

/** Names are at most this long. */
const NAME_LENGTH = 60;

/** A name that nobody has: itself, or with the first number that makes it free, such as "Rossi 2". */
export function freeName(name: string, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : ` ${number}`;
    const proposed = `${name.slice(0, NAME_LENGTH - ending.length).trimEnd()}${ending}`;
    if (!taken.some((other) => isSameName(other, proposed))) return proposed;
  }
}
