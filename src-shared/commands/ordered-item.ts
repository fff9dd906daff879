import type { CommandOf } from '../contract/command.ts';
import type { OrderedItem } from '../domain/line.ts';
import { unitPriceMinor } from '../domain/price.ts';
import type { RecordFields } from '../domain/record.ts';
import { type Found, refuse } from './decision.ts';
import { type CommandReads, readRecord } from './reads.ts';

type Chosen = Pick<CommandOf<'addLine'>, 'product' | 'variant' | 'modifiers'>;

/** What is ordered, with names and prices as the catalogue has them now; or why it cannot be ordered so. */
export function findOrderedItem(reads: CommandReads, chosen: Chosen): Found<OrderedItem> {
  const product = readRecord(reads, 'product', chosen.product);
  const tax = product === null ? null : readRecord(reads, 'taxRate', product.taxRate);
  if (product === null || tax === null) return refuse({ code: 'not_found', what: 'product' });
  if (product.soldOut) return refuse({ code: 'sold_out', name: product.name });
  const variant = findVariant(reads, chosen, product);
  if ('refusal' in variant) return variant;
  const modifiers = findModifiers(reads, chosen, product);
  if ('refusal' in modifiers) return modifiers;
  return {
    value: {
      product: chosen.product,
      name: product.name,
      variant: chosen.variant,
      variantName: variant.value?.name ?? null,
      modifiers: modifiers.value,
      unitPriceMinor: unitPriceMinor(product, variant.value, modifiers.value),
      basisPoints: tax.basisPoints,
    },
  };
}

function findVariant(
  reads: CommandReads,
  chosen: Chosen,
  product: RecordFields<'product'>,
): Found<RecordFields<'variant'> | null> {
  if (chosen.variant === null) {
    return reads.venue.hasVariants(chosen.product)
      ? refuse({ code: 'variant_needed', name: product.name })
      : { value: null };
  }
  const variant = readRecord(reads, 'variant', chosen.variant);
  if (variant === null || variant.product !== chosen.product)
    return refuse({ code: 'not_found', what: 'variant' });
  return { value: variant };
}

function findModifiers(
  reads: CommandReads,
  chosen: Chosen,
  product: RecordFields<'product'>,
): Found<OrderedItem['modifiers']> {
  const found = chosen.modifiers.map((id) => ({ id, fields: readRecord(reads, 'modifier', id) }));
  const countByGroup = new Map<string, number>();
  const modifiers: OrderedItem['modifiers'] = [];
  for (const { id, fields } of found) {
    if (fields === null || !product.modifierGroups.includes(fields.group)) {
      return refuse({ code: 'not_found', what: 'modifier' });
    }
    countByGroup.set(fields.group, (countByGroup.get(fields.group) ?? 0) + 1);
    modifiers.push({ modifier: id, name: fields.name, priceMinor: fields.priceMinor });
  }
  for (const id of product.modifierGroups) {
    const group = readRecord(reads, 'modifierGroup', id);
    const count = countByGroup.get(id) ?? 0;
    if (group !== null && (count < group.minimum || count > group.maximum)) {
      const { name, minimum, maximum } = group;
      return refuse({ code: 'modifier_choice', group: name, minimum, maximum, chosen: count });
    }
  }
  return { value: modifiers };
}
