/** Keeps the lines of an open order where they are: what comes in from elsewhere goes last, so that nothing moves under a finger. */
export function steadyOrder<Line extends { readonly id: string }>(
  shown: readonly Line[],
  current: readonly Line[],
): readonly Line[] {
  const byId = new Map(current.map((line) => [line.id, line]));
  const staying = shown.flatMap(({ id }) => byId.get(id) ?? []);
  const known = new Set(staying.map(({ id }) => id));
  return [...staying, ...current.filter(({ id }) => !known.has(id))];
}
