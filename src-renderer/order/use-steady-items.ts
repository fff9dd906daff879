import { useState } from 'react';
import type { Item } from '../../src-shared/domain/line.ts';
import { steadyOrder } from './steady-order.ts';
import { useItems } from './use-holder.ts';

/** The open lines of the order on show: oldest first when it was opened, then as they came. */
export function useSteadyItems(): readonly Item[] {
  const items = useItems();
  const [steady, setSteady] = useState({ of: items, shown: items });
  if (steady.of === items) return steady.shown;
  const shown = steadyOrder(steady.shown, items);
  setSteady({ of: items, shown });
  return shown;
}
