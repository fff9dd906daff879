import { t } from '@lingui/core/macro';
import type { CategoryView, ProductView } from '../../src-shared/contract/views.ts';

/** The key of the shelf that gathers the favourites of all categories. */
export const FAVOURITES = 'favourites';

export interface Shelf {
  /** A category's id, or FAVOURITES. */
  readonly key: string;
  readonly name: string;
  readonly icon: CategoryView['icon'] | 'favourite';
  readonly products: readonly ProductView[];
}

/** The shelves of the order screen: the favourites if there are any, then every category that has products. */
export function productShelves(
  products: ReadonlyMap<string, ProductView>,
  categories: readonly CategoryView[],
): readonly Shelf[] {
  const byCategory = Map.groupBy(
    [...products.values()].sort((left, right) => left.position - right.position),
    ({ category }) => category,
  );
  const shelves = [...categories]
    .sort((left, right) => left.position - right.position)
    .map(({ id, name, icon }): Shelf => ({ key: id, name, icon, products: byCategory.get(id) ?? [] }))
    .filter((shelf) => shelf.products.length > 0);
  const favourites = shelves.flatMap((shelf) => shelf.products.filter(({ favourite }) => favourite));
  return favourites.length === 0
    ? shelves
    : [{ key: FAVOURITES, name: t`Favourites`, icon: 'favourite', products: favourites }, ...shelves];
}
