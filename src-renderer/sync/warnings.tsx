import { useVenue } from '../connection/venue-store.ts';
import { Card } from '../ui/card.tsx';
import { connectionWarnings } from './connection-warnings.ts';

/** What is not as it should be beside the connection itself; nothing while there is nothing. */
export function Warnings() {
  const connection = useVenue((venue) => venue.connection);
  return connectionWarnings(connection).map(({ title, text }) => (
    <Card key={title} title={title} note={text} />
  ));
}
