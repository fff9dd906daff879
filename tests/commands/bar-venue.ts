import { type VenueFile, venueFile } from '../../src-shared/contract/venue-file.ts';

/** The smallest venue in which every command and every refusal can be met. */
export const barVenue: VenueFile = venueFile.parse({
  format: 'coaster-venue',
  version: 1,
  venue: { name: 'The Test Tube', currency: 'EUR', locale: 'en-IE', pricesIncludeTax: true },
  taxes: [
    { key: 'standard', name: 'VAT 22 %', basisPoints: 2200 },
    { key: 'reduced', name: 'VAT 10 %', basisPoints: 1000 },
  ],
  rooms: [
    {
      key: 'hall',
      name: 'Hall',
      width: 1000,
      height: 800,
      tables: ['1', '2', '3'].map((name, index) => ({
        name,
        shape: 'square',
        seats: 4,
        x: 100 + index * 250,
        y: 100,
        width: 120,
        height: 120,
      })),
    },
    { key: 'garden', name: 'Garden', width: 600, height: 600, tables: [] },
  ],
  modifierGroups: [
    {
      key: 'cooking',
      name: 'How cooked',
      minimum: 1,
      maximum: 1,
      modifiers: [{ name: 'Rare' }, { name: 'Well done' }],
    },
    {
      key: 'extras',
      name: 'Extras',
      maximum: 2,
      modifiers: [
        { name: 'Chips', price: 300 },
        { name: 'Salad', price: 250 },
        { name: 'No sauce', price: -100 },
      ],
    },
  ],
  categories: [
    {
      key: 'drinks',
      name: 'Drinks',
      icon: 'beer',
      tax: 'standard',
      products: [
        { name: 'Ale', price: 450 },
        { name: 'Stout', price: 520 },
        {
          name: 'Wine',
          price: 600,
          variants: [
            { name: 'Glass', price: 600 },
            { name: 'Bottle', price: 2400 },
          ],
        },
        { name: 'Tap water', price: 0 },
        { name: 'Mead', price: 700, soldOut: true },
      ],
    },
    {
      key: 'food',
      name: 'Food',
      icon: 'kitchen',
      tax: 'reduced',
      products: [{ name: 'Steak', price: 2200, modifiers: ['cooking', 'extras'] }],
    },
  ],
  staff: [
    { name: 'Ada', role: 'admin' },
    { name: 'Ben', role: 'server' },
  ],
});
