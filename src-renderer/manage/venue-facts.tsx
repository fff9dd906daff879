import { t } from '@lingui/core/macro';
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
    [t`Rooms`, format.format(rooms)],
    [t`Tables`, format.format(tables)],
    [t`Products`, format.format(products)],
    [t`People`, format.format(people)],
    [t`Prices`, pricesIncludeTax ? t`${currency}, tax included` : t`${currency}, tax on top`],
  ];
  return (
    <Card title={venueName}>
      <Facts facts={facts} />
    </Card>
  );
}
