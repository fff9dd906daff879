import type { VenueFile } from '../../src-shared/contract/venue-file.ts';
import { type Draft, recordDraft } from '../../src-shared/domain/operation.ts';
import { SETTINGS_ID } from '../../src-shared/domain/record.ts';

/** The operations that set up a venue from its file. The file has been checked: every key that is referred to exists. */
export function venueDrafts(file: VenueFile, newId: () => string): readonly Draft[] {
  const taxIds = new Map(file.taxes.map(({ key }) => [key, newId()]));
  const groupIds = new Map(file.modifierGroups.map(({ key }) => [key, newId()]));
  const { name: venueName, currency, locale, pricesIncludeTax, lateAfterMinutes } = file.venue;
  return [
    ...file.taxes.map(({ key, name, basisPoints }) =>
      recordDraft({ kind: 'taxRate', id: known(taxIds, key), fields: { name, basisPoints, removed: false } }),
    ),
    ...file.rooms.flatMap((room, position) => roomDrafts(room, position, newId)),
    ...file.modifierGroups.flatMap((group) => groupDrafts(group, known(groupIds, group.key), newId)),
    ...file.categories.flatMap((category, position) => {
      const id = newId();
      const { name, icon } = category;
      return [
        recordDraft({ kind: 'category', id, fields: { name, position, icon, removed: false } }),
        ...category.products.flatMap((product, index) =>
          productDrafts(product, {
            category: id,
            taxRate: known(taxIds, product.tax ?? category.tax),
            modifierGroups: product.modifiers.map((key) => known(groupIds, key)),
            position: index,
            newId,
          }),
        ),
      ];
    }),
    ...file.staff.map(({ name, role }) =>
      recordDraft({ kind: 'staff', id: newId(), fields: { name, role, removed: false } }),
    ),
    // The settings last: with them the venue is there.
    recordDraft({
      kind: 'settings',
      id: SETTINGS_ID,
      fields: { venueName, currency, locale, pricesIncludeTax, lateAfterMinutes },
    }),
  ];
}

function roomDrafts(
  room: VenueFile['rooms'][number],
  position: number,
  newId: () => string,
): readonly Draft[] {
  const id = newId();
  const { name, width, height, scenery } = room;
  return [
    recordDraft({ kind: 'room', id, fields: { name, position, width, height, scenery, removed: false } }),
    ...room.tables.map((table) =>
      recordDraft({
        kind: 'table',
        id: newId(),
        fields: {
          ...table,
          room: id,
          status: 'available',
          statusAt: null,
          reservedFor: null,
          removed: false,
        },
      }),
    ),
  ];
}

function groupDrafts(
  group: VenueFile['modifierGroups'][number],
  id: string,
  newId: () => string,
): readonly Draft[] {
  const { name, minimum, maximum } = group;
  return [
    recordDraft({ kind: 'modifierGroup', id, fields: { name, minimum, maximum, removed: false } }),
    ...group.modifiers.map((modifier, position) =>
      recordDraft({
        kind: 'modifier',
        id: newId(),
        fields: { group: id, name: modifier.name, priceMinor: modifier.price, position, removed: false },
      }),
    ),
  ];
}

function productDrafts(
  product: VenueFile['categories'][number]['products'][number],
  place: {
    readonly category: string;
    readonly taxRate: string;
    readonly modifierGroups: string[];
    readonly position: number;
    readonly newId: () => string;
  },
): readonly Draft[] {
  const { newId, ...fields } = place;
  const id = newId();
  const { name, price: priceMinor, barcode = null, favourite, soldOut } = product;
  return [
    recordDraft({
      kind: 'product',
      id,
      fields: { ...fields, name, priceMinor, barcode, favourite, soldOut, removed: false },
    }),
    ...product.variants.map((variant, position) =>
      recordDraft({
        kind: 'variant',
        id: newId(),
        fields: { product: id, name: variant.name, priceMinor: variant.price, position, removed: false },
      }),
    ),
  ];
}

function known(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined)
    throw new Error(`Broken invariant: the venue file refers to ${key}, which it does not have.`);
  return id;
}
