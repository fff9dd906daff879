import {
  Beer,
  BottleWine,
  CakeSlice,
  Coffee,
  CupSoda,
  type LucideIcon,
  Martini,
  Pizza,
  Popcorn,
  Salad,
  Shapes,
  Star,
  Utensils,
  Wine,
} from 'lucide-react';
import type { Shelf } from './product-shelf.ts';

const ICONS: Readonly<Record<Shelf['icon'], LucideIcon>> = {
  favourite: Star,
  beer: Beer,
  wine: Wine,
  cocktail: Martini,
  spirits: BottleWine,
  soft: CupSoda,
  coffee: Coffee,
  kitchen: Utensils,
  pizza: Pizza,
  salad: Salad,
  sweet: CakeSlice,
  snack: Popcorn,
  other: Shapes,
};

export function CategoryIcon({
  icon,
  className,
}: {
  readonly icon: Shelf['icon'];
  readonly className?: string | undefined;
}) {
  const Icon = ICONS[icon];
  return <Icon aria-hidden className={className} strokeWidth={1.9} />;
}
