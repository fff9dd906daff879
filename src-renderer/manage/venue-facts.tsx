import { useSettings, useVenue } from '../connection/venue-store.ts';
import { Card } from '../ui/card.tsx';
import { Facts } from '../ui/facts.tsx';

export function VenueFacts() {
  const { venueName, currency, locale, pricesIncludeTax } = useSettings();
  const rooms = useVenue((venue) => venue.rooms.size);
  const tables = useVenue((venue) => venue.tables.size);
  const products = useVenue((venue) => venue.products.size);
  const people = useVenue((venue) => venue.staff.size);
  const format = new Intl.NumberFormat(locale);
  const facts: readonly (readonly [name: string, value: string])[] = [
    ['Rooms', format.format(rooms)],
    ['Tables', format.format(tables)],
    ['Products', format.format(products)],
    ['People', format.format(people)],
    ['Prices', `${currency}, tax ${pricesIncludeTax ? 'included' : 'on top'}`],
  ];
  return (
    <Card title={venueName}>
      <Facts facts={facts} />
    </Card>
  );
}
