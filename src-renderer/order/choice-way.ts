import type { ProductView } from '../../src-shared/contract/views.ts';

/**
 * What a tap on a product does: adds it at once; asks for a size and adds it with that; or asks for whatever it offers and adds
 * it by a button.
 */
export type ChoiceWay = 'none' | 'variant' | 'full';

export function choiceWay({
  variants,
  modifierGroups,
}: Pick<ProductView, 'variants' | 'modifierGroups'>): ChoiceWay {
  if (modifierGroups.length > 0) return 'full';
  return variants.length > 0 ? 'variant' : 'none';
}
