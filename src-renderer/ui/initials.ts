/** Two letters for a person: `MR` for Marta Rossi, `LE` for Lea. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u);
  const [first = [], ...others] = words.map((word) => Array.from(word));
  const last = others.at(-1);
  const letters = last === undefined ? first.slice(0, 2) : [first[0], last[0]];
  return letters.join('').toUpperCase();
}
