import { isTable, type Thing } from './layout.ts';

/** A round or square table has one measure; others keep both of theirs. @param side the measure it gets. */
export function squared<Sized extends Thing>(thing: Sized, side: number): Sized {
  return hasOneMeasure(thing) ? { ...thing, width: side, height: side } : thing;
}

export function hasOneMeasure(thing: Thing): boolean {
  return isTable(thing) && (thing.shape === 'round' || thing.shape === 'square');
}
