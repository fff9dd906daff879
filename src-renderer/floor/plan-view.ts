/** A place in a room, in centimetres from its top left corner; or a way in pixels, where that is said. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** How somebody looks at a room: the whole of it at zoom 1, and nearer above that, with a place of the room in the middle. */
export interface PlanView extends Point {
  readonly zoom: number;
}

/** What a view is limited by: a room in centimetres, and the space for it on the screen in pixels. */
export interface PlanFrame {
  readonly room: Size;
  readonly space: Size;
}

/** So near that a table for two, 60 cm wide, is 200 px wide. */
const NEAREST_SCALE = 200 / 60;

/** Pixels per centimetre at which the whole room is seen. */
export function fitScale({ room, space }: PlanFrame): number {
  return Math.min(space.width / room.width, space.height / room.height);
}

export function wholeRoom({ room }: Pick<PlanFrame, 'room'>): PlanView {
  return { zoom: 1, x: room.width / 2, y: room.height / 2 };
}

/** The zoom that goes nearest; 1 where the whole room is seen as near as that. */
export function nearestZoom(frame: PlanFrame): number {
  return Math.max(1, NEAREST_SCALE / fitScale(frame));
}

/** The nearest view that is allowed: not smaller than the whole room, not too near, and no empty space where there could be floor. */
export function limitView({ zoom, x, y }: PlanView, frame: PlanFrame): PlanView {
  const limited = Math.min(Math.max(zoom, 1), nearestZoom(frame));
  const scale = fitScale(frame) * limited;
  return {
    zoom: limited,
    x: limitMiddle(x, frame.room.width, frame.space.width / scale),
    y: limitMiddle(y, frame.room.height, frame.space.height / scale),
  };
}

function limitMiddle(middle: number, room: number, seen: number): number {
  return seen >= room ? room / 2 : Math.min(Math.max(middle, seen / 2), room - seen / 2);
}

/** Goes nearer, or further away below 1. What lies under a point of the space, in pixels from its middle, stays there as far as the limits let it. */
export function zoomAbout(view: PlanView, frame: PlanFrame, given: { at: Point; by: number }): PlanView {
  const { at, by } = given;
  const zoom = Math.min(Math.max(view.zoom * by, 1), nearestZoom(frame));
  const fit = fitScale(frame);
  const nearer = 1 / (fit * view.zoom) - 1 / (fit * zoom);
  return limitView({ zoom, x: view.x + at.x * nearer, y: view.y + at.y * nearer }, frame);
}

/** Pushes the floor along by pixels, as a finger does. */
export function pushBy(view: PlanView, frame: PlanFrame, by: Point): PlanView {
  const scale = fitScale(frame) * view.zoom;
  return limitView({ ...view, x: view.x - by.x / scale, y: view.y - by.y / scale }, frame);
}

/** The view moved by as little as it takes to see a box whole, with some floor around it, in centimetres. */
export function bringIntoView(view: PlanView, frame: PlanFrame, box: Point & Size): PlanView {
  const scale = fitScale(frame) * view.zoom;
  const around = 30;
  const reach = (middle: number, start: number, length: number, seen: number) =>
    length + 2 * around >= seen
      ? start + length / 2
      : Math.min(Math.max(middle, start + length + around - seen / 2), start - around + seen / 2);
  return limitView(
    {
      zoom: view.zoom,
      x: reach(view.x, box.x, box.width, frame.space.width / scale),
      y: reach(view.y, box.y, box.height, frame.space.height / scale),
    },
    frame,
  );
}

/** Where the top left corner of the room lies in the space, in whole pixels, so that type stays sharp. */
export function cornerOf(view: PlanView, { room, space }: PlanFrame): Point {
  const scale = fitScale({ room, space }) * view.zoom;
  return {
    x: Math.round(space.width / 2 - view.x * scale),
    y: Math.round(space.height / 2 - view.y * scale),
  };
}
