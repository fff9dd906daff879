import type { KeyboardEvent } from 'react';

/** Moves the focus among the buttons of a grid with the arrow keys, Home and End, as the eye sees rows and columns. What stands aside of a tile is passed over. */
export function walkGrid(event: KeyboardEvent<HTMLElement>): void {
  const tiles = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not([data-aside])')];
  const index = tiles.findIndex((tile) => tile === event.target);
  const top = tiles[0]?.getBoundingClientRect().top;
  const columns = tiles.filter((tile) => tile.getBoundingClientRect().top === top).length;
  const next = nextIndex(event.key, { index, columns, count: tiles.length });
  if (index < 0 || next === null) return;
  event.preventDefault();
  tiles[next]?.focus();
}

/** Where a key leads from a place in a grid; null when it leads nowhere. */
export function nextIndex(
  key: string,
  { index, columns, count }: { readonly index: number; readonly columns: number; readonly count: number },
): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: index - 1,
    ArrowRight: index + 1,
    ArrowUp: index - columns,
    ArrowDown: index + columns,
    Home: 0,
    End: count - 1,
  };
  const next = steps[key];
  return next === undefined || next < 0 || next >= count ? null : next;
}
