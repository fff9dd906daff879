import { writeFileSync } from 'node:fs';
import { type Figure, isWithin } from './measurement.ts';
import { rounded } from './statistics.ts';

/** One line of the table: the figure, its bound, and whether it is met. */
export function figureRow({ name, value, unit, bound }: Figure): string {
  const verdict = bound === undefined ? '' : isWithin(value, bound) ? 'ok' : '*** MISSED ***';
  const limit = bound === undefined ? '' : `${bound.is} ${bound.value}`;
  return `${name.padEnd(30)}${String(rounded(value)).padStart(10)} ${unit.padEnd(14)}${limit.padEnd(16)}${verdict}`.trimEnd();
}

/** Writes the figures as an array of `{name, value, unit}`. */
export function writeResults(file: string, figures: readonly Figure[]): void {
  const results = figures.map(({ name, value, unit }) => ({ name, value: rounded(value), unit }));
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
}
