import { useState } from 'react';
import type { Item } from '../../src-shared/domain/line.ts';
import { inPlace, steadyPlaces } from './steady-order.ts';
import { useItems } from './use-holder.ts';

/** The open lines of the order on show: oldest first when it was opened, then as they came. */
export function useSteadyItems(): readonly Item[] {
  const items = useItems();
  const [steady, setSteady] = useState(() => standing([], items));
  if (steady.items === items) return steady.shown;
  const next = standing(steady.places, items);
  setSteady(next);
  return next.shown;
}

function standing(former: readonly string[], items: readonly Item[]) {
  const places = steadyPlaces(former, items);
  return { items, places, shown: inPlace(places, items) };
}
