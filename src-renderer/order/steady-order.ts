/**
 * Keeps the lines of an open order where they are: what comes in from elsewhere goes last, so that nothing moves under a finger,
 * and what an undo brings back stands where it was.
 * @param places the ids of all lines since the order was opened, in the order in which they stand.
 */
export function steadyPlaces(
  places: readonly string[],
  lines: readonly { readonly id: string }[],
): readonly string[] {
  const known = new Set(places);
  return [...places, ...lines.flatMap(({ id }) => (known.has(id) ? [] : [id]))];
}

/** The lines in their places. */
export function inPlace<Line extends { readonly id: string }>(
  places: readonly string[],
  lines: readonly Line[],
): readonly Line[] {
  const byId = new Map(lines.map((line) => [line.id, line]));
  return places.flatMap((id) => byId.get(id) ?? []);
}
