import type { RecordFields } from './record.ts';

/** What of a room or a table two people can have changed at the same time. */
export const LAYOUT_ASPECTS = [
  'place',
  'size',
  'turn',
  'name',
  'shape',
  'seats',
  'order',
  'scenery',
  'removed',
] as const;
export type LayoutAspect = (typeof LAYOUT_ASPECTS)[number];

/** The fields that are drawn, by what they mean to a person. */
export const ASPECT_OF_FIELD = {
  room: 'place',
  x: 'place',
  y: 'place',
  width: 'size',
  height: 'size',
  rotation: 'turn',
  name: 'name',
  shape: 'shape',
  seats: 'seats',
  position: 'order',
  scenery: 'scenery',
} as const satisfies Partial<Record<keyof RecordFields<'room'> | keyof RecordFields<'table'>, LayoutAspect>>;
