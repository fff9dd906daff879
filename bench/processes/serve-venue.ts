/**
 * `node serve-venue.ts FOLDER OPERATIONS`: a central on PGlite in a folder, with one venue of so many operations. Prints where it
 * listens and a code per line of input that it gets, as JSON, and ends with its input.
 */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { makeEnrolmentCode } from '../../src-central/access/enrolment.ts';
import { addVenue } from '../../src-central/access/venues.ts';
import { buildCentralServer } from '../../src-central/server/build-central-server.ts';
import { centralStore } from '../../src-central/store/central-store.ts';
import { openCentralDatabase } from '../../src-central/store/database.ts';
import { sha256 } from '../../src-central/store/sha256.ts';
import { inProcessWake } from '../../src-central/wake/wake.ts';
import { venueHistory } from '../store/venue-history.ts';

const [folder = '', operations = ''] = process.argv.slice(2);
const migrationsFolder = path.resolve(import.meta.dirname, '..', '..', 'drizzle', 'central');
const database = await openCentralDatabase({ folder: path.join(folder, 'pglite'), migrationsFolder });
const { db } = database;
const venue = { id: randomUUID(), name: 'A large venue' };
await addVenue(db, venue);
const store = centralStore({ db, venue: venue.id, sha256 });
const history = { file: path.join(folder, 'first.db'), operations: Number(operations) };
let filled = 0;
for (const page of venueHistory(history)) {
  const [fault] = await store.append(page);
  if (fault !== undefined) throw new Error(`Central did not take ${fault.journal} ${fault.seq}.`);
  filled += page.length;
  if (filled % 100_000 < page.length) process.stderr.write(`central holds ${filled} operations\n`);
}
const server = await buildCentralServer({
  database,
  wake: inProcessWake(),
  now: Date.now,
  newId: randomUUID,
  adminToken: null,
});
const address = await server.listen({ host: '127.0.0.1', port: 0 });
process.stdout.write(`${JSON.stringify({ address, operations: filled })}\n`);
for await (const _ of createInterface({ input: process.stdin })) {
  const { code } = await makeEnrolmentCode(db, { venue: venue.id, now: Date.now() });
  process.stdout.write(`${JSON.stringify({ code })}\n`);
}
await server.close();
await database.close();
