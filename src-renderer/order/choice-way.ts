import type { ModifierGroupView, ProductView } from '../../src-shared/contract/views.ts';

/**
 * What a tap on a product does: adds it at once; asks for a size and adds it with that; or asks for whatever it offers and adds
 * it by a button. Only what must be chosen stands in the way of a tap.
 */
export type ChoiceWay = 'none' | 'variant' | 'full';

type Offered = Pick<ProductView, 'variants' | 'modifierGroups'>;

/** @param groups of all products; the ones of this product decide. */
export function choiceWay(
  { variants, modifierGroups }: Offered,
  groups: ReadonlyMap<string, Pick<ModifierGroupView, 'minimum'>>,
): ChoiceWay {
  if (variants.length > 0) return modifierGroups.length > 0 ? 'full' : 'variant';
  return modifierGroups.some((id) => (groups.get(id)?.minimum ?? 0) > 0) ? 'full' : 'none';
}

export function hasChoices({ variants, modifierGroups }: Offered): boolean {
  return variants.length > 0 || modifierGroups.length > 0;
}
