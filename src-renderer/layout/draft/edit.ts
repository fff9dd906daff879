import { fitInto } from './bounds.ts';
import {
  chosenThings,
  isTable,
  type Layout,
  type LayoutPiece,
  type LayoutTable,
  roomOf,
  withThings,
} from './layout.ts';
import { withBoxes } from './place.ts';
import { squared } from './shape.ts';

/** Sets fields of tables that are no measures; pieces among them stay as they are. */
export function setTables(
  layout: Layout,
  ids: Iterable<string>,
  fields: Partial<Pick<LayoutTable, 'name' | 'seats'>>,
): Layout {
  return withThings(
    layout,
    chosenThings(layout, ids).map((thing) => (isTable(thing) ? { ...thing, ...fields } : thing)),
  );
}

export function setPieces(
  layout: Layout,
  ids: Iterable<string>,
  fields: Partial<Pick<LayoutPiece, 'label'>>,
): Layout {
  return withThings(
    layout,
    chosenThings(layout, ids).map((thing) => (isTable(thing) ? thing : { ...thing, ...fields })),
  );
}

/** Gives tables a shape. What becomes round or square keeps its shorter side and its centre. */
export function setShape(layout: Layout, ids: Iterable<string>, shape: LayoutTable['shape']): Layout {
  return withBoxes(layout, chosenThings(layout, ids), (thing) => {
    if (!isTable(thing) || thing.shape === shape) return thing;
    const next = squared({ ...thing, shape }, Math.min(thing.width, thing.height));
    const x = thing.x + (thing.width - next.width) / 2;
    return { ...next, x, y: thing.y + (thing.height - next.height) / 2 };
  });
}

/** Moves things to another room, to the place that they had in theirs as far as it is in the other. What is too large stays. */
export function moveToRoom(layout: Layout, ids: Iterable<string>, to: string): Layout {
  const room = roomOf(layout, to);
  if (room === undefined) return layout;
  return withThings(
    layout,
    chosenThings(layout, ids).map((thing) => fitInto({ ...thing, room: to }, room) ?? thing),
  );
}
