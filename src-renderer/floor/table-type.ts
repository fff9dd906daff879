/** Sizes of the type on a table, in pixels; null for what it has no room for. */
export interface TableType {
  readonly name: number;
  readonly amount: number | null;
  readonly foot: number | null;
}

/** From the largest; a table takes the first whose lines fit into its height and width. */
const STEPS: readonly { readonly needs: number; readonly type: TableType }[] = [
  { needs: 134, type: { name: 40, amount: 22, foot: 18 } },
  { needs: 88, type: { name: 28, amount: 18, foot: 15 } },
  { needs: 68, type: { name: 22, amount: 15, foot: 13 } },
  { needs: 46, type: { name: 18, amount: 13, foot: null } },
];
const SMALLEST: TableType = { name: 15, amount: null, foot: null };
const NAME_SIZES = [40, 28, 22, 18, 15, 13] as const;

/** A figure of Inter is about this wide, in parts of its size. */
const FIGURE_WIDTH = 0.62;

/**
 * The type that fits on a table.
 * @param width how far the table reaches left and right of its centre, in pixels.
 * @param height how far it reaches up and down.
 */
export function tableType(given: {
  readonly width: number;
  readonly height: number;
  readonly name: string;
  readonly amount: string;
}): TableType {
  const { width, height, name, amount } = given;
  const fits = (text: string, size: number) => text.length * size * FIGURE_WIDTH <= width * 0.88;
  const step = STEPS.find(({ needs, type }) => height >= needs && fits(amount, type.amount ?? 0));
  const { type } = step ?? { type: SMALLEST };
  const nameSize = NAME_SIZES.find((size) => size <= type.name && fits(name, size)) ?? 13;
  return { ...type, name: nameSize };
}

/** How far a turned table reaches left and right, and up and down, through its centre. */
export function reachOf(table: {
  readonly width: number;
  readonly height: number;
  readonly rotation: number;
}): { readonly width: number; readonly height: number } {
  const radians = (table.rotation * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(radians)), Math.abs(Math.sin(radians))];
  return {
    width: Math.min(table.width / cos, table.height / sin),
    height: Math.min(table.height / cos, table.width / sin),
  };
}
