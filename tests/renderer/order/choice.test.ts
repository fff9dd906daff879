import { describe, expect, it } from 'vitest';
import {
  choicePriceMinor,
  chosenModifiers,
  emptyChoice,
  firstMissing,
  fromPriceMinor,
  groupHint,
  toggleModifier,
} from '../../../src-renderer/order/choice.ts';
import { choiceWay } from '../../../src-renderer/order/choice-way.ts';

const group = (id: string, minimum: number, maximum: number, prices: readonly number[]) => ({
  id,
  name: id.toUpperCase(),
  minimum,
  maximum,
  modifiers: prices.map((priceMinor, position) => ({
    id: `${id}${position}`,
    name: `${id} ${position}`,
    priceMinor,
    position,
  })),
});
const variant = (id: string, priceMinor: number) => ({ id, name: id, priceMinor, position: 0 });

const cooking = group('cooking', 1, 1, [0, 0]);
const extras = group('extras', 0, 2, [150, 200, -50]);
const burger = { priceMinor: 1650, variants: [] };
const wine = { priceMinor: 0, variants: [variant('carafe', 1400), variant('glass', 520)] };

describe('toggleModifier', () => {
  it('replaces the other one where only one may be chosen', () => {
    const rare = toggleModifier(emptyChoice(burger), cooking, 'cooking0');
    expect(toggleModifier(rare, cooking, 'cooking1').modifiers.get('cooking')).toEqual(['cooking1']);
  });

  it('takes a second tap back', () => {
    const once = toggleModifier(emptyChoice(burger), extras, 'extras0');
    expect(toggleModifier(once, extras, 'extras0').modifiers.get('extras')).toEqual([]);
  });

  it('refuses more than the group allows', () => {
    const full = ['extras0', 'extras1', 'extras2'].reduce(
      (choice, id) => toggleModifier(choice, extras, id),
      emptyChoice(burger),
    );
    expect(full.modifiers.get('extras')).toEqual(['extras0', 'extras1']);
  });
});

describe('firstMissing', () => {
  it('asks for every required group, and for no other', () => {
    const empty = emptyChoice(burger);
    expect(firstMissing(empty, burger, [extras, cooking])).toEqual({ key: 'cooking', name: 'cooking' });
    expect(firstMissing(toggleModifier(empty, cooking, 'cooking0'), burger, [extras, cooking])).toBeNull();
  });

  it('asks for as many as a group wants', () => {
    const three = group('flight', 3, 3, [0, 0, 0]);
    const two = ['flight0', 'flight1'].reduce(
      (choice, id) => toggleModifier(choice, three, id),
      emptyChoice(burger),
    );
    expect(firstMissing(two, burger, [three])?.key).toBe('flight');
    expect(firstMissing(toggleModifier(two, three, 'flight2'), burger, [three])).toBeNull();
  });

  it('asks for a size first where there are sizes, and takes the only one by itself', () => {
    expect(firstMissing(emptyChoice(wine), wine, [cooking])?.key).toBe('size');
    const only = { priceMinor: 0, variants: [variant('glass', 520)] };
    expect(firstMissing(emptyChoice(only), only, [])).toBeNull();
  });
});

describe('choicePriceMinor', () => {
  it('adds surcharges and reductions to the price', () => {
    const choice = toggleModifier(toggleModifier(emptyChoice(burger), extras, 'extras1'), extras, 'extras2');
    expect(choicePriceMinor(choice, burger, [cooking, extras])).toBe(1800);
  });

  it('starts from the cheapest size until one is chosen', () => {
    expect(choicePriceMinor(emptyChoice(wine), wine, [])).toBe(520);
    expect(choicePriceMinor({ ...emptyChoice(wine), variant: 'carafe' }, wine, [])).toBe(1400);
    expect(fromPriceMinor(wine)).toBe(520);
  });
});

it('lists modifiers in the order of the menu, not of the taps', () => {
  const choice = toggleModifier(toggleModifier(emptyChoice(burger), extras, 'extras1'), extras, 'extras0');
  expect(chosenModifiers(choice, [cooking, extras]).map(({ id }) => id)).toEqual(['extras0', 'extras1']);
});

it.each([
  [1, 1, 'choose 1'],
  [3, 3, 'choose 3'],
  [1, 3, 'choose 1 to 3'],
  [0, 1, 'up to 1'],
  [0, 4, 'up to 4'],
])('says of %i to %i: %s', (minimum, maximum, hint) => {
  expect(groupHint({ minimum, maximum })).toBe(hint);
});

it.each([
  { way: 'none', variants: [], modifierGroups: [] },
  { way: 'none', variants: [], modifierGroups: ['extras'] },
  { way: 'variant', variants: [variant('pint', 620)], modifierGroups: [] },
  { way: 'full', variants: [variant('pint', 620)], modifierGroups: ['extras'] },
  { way: 'full', variants: [], modifierGroups: ['extras', 'cooking'] },
] as const)(
  'asks $way for $variants.length sizes and $modifierGroups',
  ({ way, variants, modifierGroups }) => {
    const groups = new Map([extras, cooking].map((each) => [each.id, each]));
    expect(choiceWay({ variants: [...variants], modifierGroups: [...modifierGroups] }, groups)).toBe(way);
  },
);
