/** What all of some things have in common; null where they differ or there are none. */
export function commonValue<Row, Value>(rows: readonly Row[], read: (row: Row) => Value): Value | null {
  const [first, ...others] = rows;
  if (first === undefined) return null;
  const value = read(first);
  return others.every((row) => read(row) === value) ? value : null;
}
