import type { Terminal } from '../../../src-main/terminal/terminal.ts';
import { canonical } from '../../../src-shared/domain/canonical.ts';
import type { Check } from './outcome.ts';

/** Everybody is shown the same floor, the same tabs and the same conflicts. */
export const sameScreens: Check = ({ terminals }) => {
  const [first, ...others] = terminals.map(shownParts);
  return others.flatMap((screen, index) =>
    Object.keys(screen).flatMap((part) =>
      screen[part] === first?.[part]
        ? []
        : [`Terminal ${index + 2} shows of ${part} ${screen[part]}, terminal 1 ${first?.[part]}`],
    ),
  );
};

/** The order in which rows came is not shown: the floor draws them where they stand, and lists are sorted by the screen. */
function shownParts(terminal: Terminal): Readonly<Record<string, string>> {
  const { rooms, tables, tabs, products, staff, conflicts } = terminal.snapshot();
  return Object.fromEntries(
    Object.entries({ rooms, tables, tabs, products, staff, conflicts }).map(([part, value]) => [
      part,
      comparable(value.toSorted((left, right) => (left.id < right.id ? -1 : 1))),
    ]),
  );
}

/** Without what each terminal sees in its own way: what was done "here". */
function comparable(value: unknown): string {
  return canonical(JSON.parse(JSON.stringify(value, (key, each: unknown) => (key === 'here' ? null : each))));
}
