import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CODE_HOLDS_MS } from '../../src-central/access/enrolment.ts';
import { enrolmentCodes, terminals } from '../../src-central/store/access-schema.ts';
import type { CentralDatabase } from '../../src-central/store/database.ts';
import { openCentral } from '../exchange/exchange-stores.ts';
import {
  callExchange,
  enrol,
  exchangeAs,
  newCodeFor,
  newMember,
  newToken,
  newVenue,
  refusalIn,
  startCentral,
} from './started-central.ts';

let database: CentralDatabase;
beforeAll(async () => {
  database = await openCentral();
});
afterAll(() => database.close());

const nothing = { vector: {}, operations: [] };
const notValid = expect.objectContaining({ status: 400, code: 'code_not_valid' });

describe('a terminal that joins a venue', () => {
  it('is let in with a code, however it is typed, and told the name of the venue', async () => {
    const central = await startCentral(database);
    const venue = await newVenue(central, 'The Copper Still');
    const [one, other] = [await newCodeFor(central, venue), await newCodeFor(central, venue)];
    expect(one).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/u);
    for (const code of [one, ` ${other.toLowerCase().replace('-', ' ')}`]) {
      const member = { code, terminal: randomUUID(), token: newToken() };
      const response = await enrol(central, member);
      expect(await response.json()).toEqual({ protocol: 1, venue: { id: venue, name: 'The Copper Still' } });
      expect(await exchangeAs(central, member, nothing)).toMatchObject({ vector: {}, operations: [] });
    }
  });

  it('is answered the same when it asks again, also after the code has run out', async () => {
    const central = await startCentral(database);
    const code = await newCodeFor(central, await newVenue(central));
    const member = { code, terminal: randomUUID(), token: newToken() };
    const [first, second] = [await enrol(central, member), await enrol(central, member)];
    central.clock.now += CODE_HOLDS_MS;
    const third = await enrol(central, member);
    const answers = await Promise.all([first, second, third].map((response) => response.text()));
    expect(new Set(answers).size).toBe(1);
    expect((await callExchange(central, member, nothing)).status).toBe(200);
  });

  it('is let in once when it asks twice at the same time', async () => {
    const central = await startCentral(database);
    const code = await newCodeFor(central, await newVenue(central));
    const [one, other] = [1, 2].map(() => ({ code, terminal: randomUUID(), token: newToken() }));
    if (one === undefined || other === undefined) expect.fail('there are two');
    const responses = await Promise.all([one, other, one, other].map((each) => enrol(central, each)));
    const statuses = responses.map(({ status }) => status);
    expect([...statuses].sort((left, right) => left - right)).toEqual([200, 200, 400, 400]);
    expect(statuses.slice(0, 2)).toEqual(statuses.slice(2));
  });

  it('is not let in with a code that was used by another, has run out or never was', async () => {
    const central = await startCentral(database);
    const venue = await newVenue(central);
    const used = await newCodeFor(central, venue);
    const member = { code: used, terminal: randomUUID(), token: newToken() };
    await enrol(central, member);
    expect(await refusalIn(await enrol(central, { ...member, terminal: randomUUID() }))).toEqual(notValid);
    expect(await refusalIn(await enrol(central, { ...member, token: newToken() }))).toEqual(notValid);

    const late = await newCodeFor(central, venue);
    central.clock.now += CODE_HOLDS_MS;
    expect(await refusalIn(await enrol(central, { ...member, code: late, token: newToken() }))).toEqual(
      notValid,
    );
    expect(await refusalIn(await enrol(central, { ...member, code: 'ABCD-EFGH' }))).toEqual(notValid);
  });

  it('may come again with a new code and a new token, and its old token is worth nothing', async () => {
    const central = await startCentral(database);
    const member = await newMember(central);
    const token = newToken();
    const code = await newCodeFor(central, member.venue);
    await enrol(central, { code, terminal: member.terminal, token });
    expect((await callExchange(central, { token }, nothing)).status).toBe(200);
    expect(await refusalIn(await callExchange(central, member, nothing))).toMatchObject({
      status: 401,
      code: 'unknown_terminal',
    });
  });

  it('cannot take the token of another terminal', async () => {
    const central = await startCentral(database);
    const { token, venue } = await newMember(central);
    for (const to of [venue, await newVenue(central)]) {
      const code = await newCodeFor(central, to);
      const refused = await refusalIn(await enrol(central, { code, terminal: randomUUID(), token }));
      expect(refused).toMatchObject({ status: 409, code: 'conflict' });
    }
  });

  it('leaves neither code nor token in the database or the log', async () => {
    const central = await startCentral(database);
    const code = await newCodeFor(central, await newVenue(central));
    const token = newToken();
    await enrol(central, { code, terminal: randomUUID(), token });
    await enrol(central, { code, terminal: randomUUID(), token });
    await callExchange(central, { token }, nothing);
    const kept = JSON.stringify([
      await database.db.select().from(enrolmentCodes),
      await database.db.select().from(terminals),
      central.log,
    ]);
    expect(central.log.join('')).toContain('a terminal was enrolled');
    expect(kept).not.toContain(code);
    expect(kept).not.toContain(code.replace('-', ''));
    expect(kept).not.toContain(token);
  });
});
