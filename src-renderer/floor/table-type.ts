import type { TableView } from '../../src-shared/contract/views.ts';

/** Sizes of the type on a table, in pixels; null for what it has no room for. */
export interface TableType {
  readonly name: number;
  readonly amount: number | null;
  readonly foot: number | null;
}

/** From the largest; a table takes the first whose lines fit into its height and width. */
const STEPS: readonly { readonly needs: number; readonly type: TableType }[] = [
  { needs: 128, type: { name: 40, amount: 22, foot: 18 } },
  { needs: 112, type: { name: 34, amount: 22, foot: 15 } },
  { needs: 98, type: { name: 28, amount: 18, foot: 15 } },
  { needs: 74, type: { name: 22, amount: 18, foot: 13 } },
  { needs: 62, type: { name: 22, amount: 15, foot: 13 } },
  { needs: 44, type: { name: 18, amount: 13, foot: null } },
];
const SMALLEST: TableType = { name: 15, amount: null, foot: null };
const NAME_SIZES = [40, 34, 28, 22, 18, 15, 13] as const;

/** The upper and lower lines of a round or turned table have less width than its middle, so it holds less than a square one. */
const ROUND_SHARE = 0.86;

/** Inter is about this wide, in parts of its size; names are bold. */
const LETTER_WIDTH = 0.57;
const BOLD_WIDTH = 0.66;

/** How far a table reaches through its centre, in pixels, and whether it narrows above and below. */
export interface Reach {
  readonly width: number;
  readonly height: number;
  readonly narrows: boolean;
}

/** The type that fits on a table. */
export function tableType(reach: Reach, name: string, amount: string): TableType {
  const usable = Math.min(reach.width, reach.height) * (reach.narrows ? ROUND_SHARE : 1);
  const fits = (width: number) => width <= reach.width * 0.88;
  const step = STEPS.find(({ needs, type }) => usable >= needs && fits(textWidth(amount, type.amount ?? 0)));
  const { type } = step ?? { type: SMALLEST };
  const nameSize = NAME_SIZES.find((size) => size <= type.name && fits(name.length * size * BOLD_WIDTH));
  return { ...type, name: nameSize ?? 13 };
}

/** About how wide a text is, in pixels. */
export function textWidth(text: string, size: number): number {
  return text.length * size * LETTER_WIDTH;
}

/** @param table with its width and height in pixels. */
export function reachOf(table: Pick<TableView, 'width' | 'height' | 'rotation' | 'shape'>): Reach {
  const radians = (table.rotation * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(radians)), Math.abs(Math.sin(radians))];
  // Turned by half a right angle, a square reaches as far as its diagonal, but only in one line.
  const askew = Math.abs(Math.sin(2 * radians));
  const share = 1 - askew * (1 - Math.SQRT1_2);
  return {
    width: Math.min(table.width / cos, table.height / sin) * share,
    height: Math.min(table.height / cos, table.width / sin) * share,
    narrows: table.shape === 'round' || askew > 0.3,
  };
}
