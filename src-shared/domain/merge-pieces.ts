import { canonical } from './canonical.ts';

/**
 * A list as two people who began with the same one want it: what is there now, without what the second one took away, with
 * what they added. A piece has no identity but its content, so one that both changed stands there twice, for people to see.
 * @param limit how many pieces the list may have; what is there now is kept before what is added.
 */
export function mergePieces<Piece>(given: {
  readonly was: readonly Piece[];
  readonly wanted: readonly Piece[];
  readonly now: readonly Piece[];
  readonly limit: number;
}): readonly Piece[] {
  const { was, wanted, now, limit } = given;
  // Nobody else changed anything: the order is kept as well.
  if (canonical(was) === canonical(now)) return wanted;
  const stays = without(now, without(was, wanted));
  return [...stays, ...without(without(wanted, was), stays)].slice(0, limit);
}

/** The pieces of a list that another one lacks; of equal ones, as many as are too many. */
function without<Piece>(pieces: readonly Piece[], others: readonly Piece[]): readonly Piece[] {
  const left = others.map(canonical);
  return pieces.filter((piece) => {
    const at = left.indexOf(canonical(piece));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
