import { t } from '@lingui/core/macro';
import type { ModifierGroupView, ProductView } from '../../src-shared/contract/views.ts';
import { unitPriceMinor } from '../../src-shared/domain/price.ts';

/** What was chosen so far for a product that comes in sizes or with modifiers. */
export interface Choice {
  readonly variant: string | null;
  /** By group, in the order of choosing. */
  readonly modifiers: ReadonlyMap<string, readonly string[]>;
}

type Group = Pick<ModifierGroupView, 'id' | 'minimum' | 'maximum' | 'modifiers'>;
type Product = Pick<ProductView, 'priceMinor' | 'variants'>;

/** A single size needs no choosing. */
export function emptyChoice({ variants }: Pick<Product, 'variants'>): Choice {
  const only = variants.length === 1 ? variants[0] : undefined;
  return { variant: only?.id ?? null, modifiers: new Map() };
}

/** Taps one modifier. Where one may be chosen it takes the place of the other; where several may, it is refused beyond the maximum. */
export function toggleModifier(choice: Choice, group: Group, modifier: string): Choice {
  const chosen = choice.modifiers.get(group.id) ?? [];
  const next = chosen.includes(modifier)
    ? chosen.filter((other) => other !== modifier)
    : group.maximum === 1
      ? [modifier]
      : chosen.length < group.maximum
        ? [...chosen, modifier]
        : chosen;
  return { ...choice, modifiers: new Map(choice.modifiers).set(group.id, next) };
}

/** The key under which a size is chosen, beside the ids of the groups. */
export const SIZE = 'size';

/** What must still be chosen. */
export interface MissingChoice {
  readonly key: string;
  /** Of the group, as it stands within a sentence; null for the size. */
  readonly name: string | null;
}

/** The first thing that must still be chosen before it can be added; null when nothing must. */
export function firstMissing(
  choice: Choice,
  { variants }: Pick<Product, 'variants'>,
  groups: readonly (Pick<Group, 'id' | 'minimum'> & { readonly name: string })[],
): MissingChoice | null {
  if (variants.length > 0 && choice.variant === null) return { key: SIZE, name: null };
  const group = groups.find((candidate) => missingCount(choice, candidate) > 0);
  return group ? { key: group.id, name: group.name.toLowerCase() } : null;
}

/** The modifiers in the order of the groups, as a line lists them. */
export function chosenModifiers(
  choice: Choice,
  groups: readonly Group[],
): readonly Group['modifiers'][number][] {
  return groups.flatMap((group) =>
    group.modifiers.filter(({ id }) => choice.modifiers.get(group.id)?.includes(id)),
  );
}

/** The price of one as chosen so far; before a size is chosen, from its cheapest. */
export function choicePriceMinor(choice: Choice, product: Product, groups: readonly Group[]): number {
  const variant = product.variants.find(({ id }) => id === choice.variant) ?? null;
  const modifiers = chosenModifiers(choice, groups).map(({ id, name, priceMinor }) => ({
    modifier: id,
    name,
    priceMinor,
  }));
  return unitPriceMinor({ priceMinor: fromPriceMinor(product) }, variant, modifiers);
}

/** The price on the tile: of the product, or of its cheapest variant. */
export function fromPriceMinor({ priceMinor, variants }: Product): number {
  return variants.length === 0 ? priceMinor : Math.min(...variants.map((variant) => variant.priceMinor));
}

/** How a group says what it wants: `choose 1`, `choose 2 to 3`, `up to 3`. */
export function groupHint({ minimum, maximum }: Pick<Group, 'minimum' | 'maximum'>): string {
  if (minimum === 0) return t`up to ${maximum}`;
  return minimum === maximum ? t`choose ${minimum}` : t`choose ${minimum} to ${maximum}`;
}

function missingCount(choice: Choice, group: Pick<Group, 'id' | 'minimum'>): number {
  return Math.max(0, group.minimum - (choice.modifiers.get(group.id)?.length ?? 0));
}
