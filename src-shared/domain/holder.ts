/** Whatever holds open lines. The id of a counter order is the id of its terminal: each terminal has exactly one. */
export interface Holder {
  readonly kind: HolderKind;
  readonly id: string;
}

export type HolderKind = 'table' | 'tab' | 'counter';

export function isSameHolder(left: Holder, right: Holder): boolean {
  return left.kind === right.kind && left.id === right.id;
}

/** A key for maps and sets, one per holder. */
export function holderKey(holder: Holder): string {
  return `${holder.kind}:${holder.id}`;
}
