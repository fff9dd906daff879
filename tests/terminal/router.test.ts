import { once } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { RPCHandler } from '@orpc/server/message-port';
import { describe, expect, it, onTestFinished } from 'vitest';
import { prepareOrderHistory } from '../../src-main/history/order-history.ts';
import { hashPin, isPin } from '../../src-main/people/pin-hash.ts';
import { openSignIn } from '../../src-main/people/sign-in.ts';
import { prepareSalesReads } from '../../src-main/sales/sales-reads.ts';
import { importVenueFile } from '../../src-main/terminal/import-venue-file.ts';
import { createRouter, type RouterDependencies } from '../../src-main/terminal/router.ts';
import type { CommandInput } from '../../src-shared/contract/command.ts';
import type { Contract } from '../../src-shared/contract/contract.ts';
import type { Changes } from '../../src-shared/contract/views.ts';
import { type Bar, openBar } from '../commands/bar.ts';
import { sampleId } from '../domain/samples.ts';
import { openedTerminal, sampleVenuePath } from './opened-terminal.ts';

type Client = ContractRouterClient<Contract>;

/** A terminal that shares with nobody. */
const ALONE: RouterDependencies['link'] = {
  join: () => Promise.resolve({ outcome: 'failed', because: 'no_answer' }),
  tryNow: () => undefined,
  journals: () => [],
};

/** A terminal that nobody looks into. */
const UNWATCHED: Pick<RouterDependencies, 'monitoring' | 'saveSupportFile'> = {
  monitoring: { diagnostics: () => Promise.reject(new Error('Nobody looks.')), switched: () => undefined },
  saveSupportFile: () => Promise.resolve({ outcome: 'cancelled' }),
};

/** A page at the other end of a real port. */
function connected({
  terminal,
  ...given
}: Pick<Bar, 'terminal'> & Partial<Omit<RouterDependencies, 'terminal'>>): Client {
  const router = createRouter({
    terminal,
    signIn: openSignIn({ terminal, hashPin, isPin, monotonicMs: () => performance.now() }),
    chooseFile: () => Promise.resolve(null),
    sampleVenue: sampleVenuePath,
    importFile: () => ({ outcome: 'cancelled' }),
    checkStore: () => Promise.resolve({ operations: 0, faults: [] }),
    sales: prepareSalesReads(terminal.store, terminal.settings().terminal),
    history: prepareOrderHistory(terminal.store, terminal.settings().terminal),
    link: ALONE,
    ...UNWATCHED,
    startNotice: null,
    ...given,
  });
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  new RPCHandler(router).upgrade(port1);
  port1.start();
  const client: Client = createORPCClient(new RPCLink({ port: port2 }));
  port2.start();
  return client;
}

function ale(bar: Bar): CommandInput {
  return { type: 'addLine', holder: bar.at('1'), product: bar.product('Ale') };
}

describe('the contract over a port', () => {
  it('gives the snapshot as it is', async () => {
    const bar = openBar();
    bar.order(bar.at('1'), 'Ale', { note: 'Grüße 🍺' });
    expect(await connected(bar).snapshot()).toEqual(bar.terminal.snapshot());
  });

  it('does commands, and answers refusals without an exception', async () => {
    const bar = openBar();
    const client = connected(bar);
    const done = await client.command(ale(bar));
    expect(done).toEqual({ ok: true, created: bar.items(bar.at('1'))[0]?.id, seq: expect.any(Number) });
    expect(await client.command({ type: 'removeRoom', room: sampleId(1) })).toEqual({
      ok: false,
      refusal: { code: 'not_found', what: 'room' },
    });
    expect(await client.command({ type: 'nonsense' } as unknown as CommandInput)).toMatchObject({
      ok: false,
      refusal: { code: 'invalid_input' },
    });
  });

  it('loses no change between the subscription and the snapshot', async () => {
    const bar = openBar();
    const client = connected(bar);
    const stream = await client.changes();
    // The subscription stands: what happens before anybody reads the stream is in it.
    bar.order(bar.at('1'), 'Ale');
    bar.order(bar.at('1'), 'Stout');
    const { revision } = await client.snapshot();
    await client.command(ale(bar));
    const revisions = await taken(stream, 3).then((all) => all.map((changes) => changes.revision));
    expect(revisions).toEqual([revision - 1, revision, revision + 1]);
  });

  it('brings the change of a command to every page, in order', async () => {
    const bar = openBar();
    const router = { terminal: bar.terminal };
    const [one, two] = [connected(router), connected(router)];
    const streams = [await one.changes(), await two.changes()];
    for (let n = 0; n < 20; n += 1) await one.command(ale(bar));
    const [left, right] = await Promise.all(streams.map((stream) => taken(stream, 20)));
    expect(left).toEqual(right);
    expect(left?.map(({ revision }) => revision)).toEqual(
      Array.from({ length: 20 }, (_, n) => bar.terminal.snapshot().revision - 19 + n),
    );
  });

  it('answers commands that come at once one after the other, and none twice', async () => {
    const bar = openBar();
    const client = connected(bar);
    const results = await Promise.all(Array.from({ length: 50 }, () => client.command(ale(bar))));
    const seqs = results.map((result) => (result.ok ? result.seq : null));
    expect(new Set(seqs).size).toBe(50);
    expect(bar.items(bar.at('1'))).toMatchObject([{ quantity: 50 }]);
  });

  it('gives the sales of a day, what they come to, and a receipt', async () => {
    const bar = openBar();
    const client = connected(bar);
    bar.order(bar.at('1'), 'Ale');
    const sale = bar.settleAll(bar.at('1')).created ?? '';
    const span = { from: 0, to: bar.clock.nowMs + 1 };
    expect(await client.sales({ span, after: null, limit: 10 })).toMatchObject({ entries: [{ id: sale }] });
    expect(await client.salesTotals(span)).toMatchObject({ sales: { count: 1, totalMinor: 450 } });
    expect(await client.receipt({ kind: 'sale', id: sale })).toMatchObject({ receiptNumber: 1 });
    expect(await client.receipt({ kind: 'refund', id: sale })).toBeNull();
    await expect(client.sales({ span, after: null, limit: 0 })).rejects.toThrow('validation');
  });

  it('lets a page that has gone be: the terminal works on', async () => {
    const bar = openBar();
    const { terminal } = bar;
    const router = createRouter({
      terminal,
      signIn: openSignIn({ terminal, hashPin, isPin, monotonicMs: () => performance.now() }),
      chooseFile: () => Promise.resolve(null),
      sampleVenue: sampleVenuePath,
      importFile: () => ({ outcome: 'cancelled' }),
      checkStore: () => Promise.resolve({ operations: 0, faults: [] }),
      sales: prepareSalesReads(bar.terminal.store, bar.terminal.settings().terminal),
      history: prepareOrderHistory(bar.terminal.store, bar.terminal.settings().terminal),
      link: ALONE,
      ...UNWATCHED,
      startNotice: null,
    });
    const { port1, port2 } = new MessageChannel();
    new RPCHandler(router).upgrade(port1);
    port1.start();
    const client: Client = createORPCClient(new RPCLink({ port: port2 }));
    port2.start();
    await client.changes();
    const gone = once(port1, 'close');
    port2.close();
    await gone;
    bar.order(bar.at('1'), 'Ale');
    expect(bar.items(bar.at('1'))).toHaveLength(1);
  });

  it('sets the terminal by the fields that are given, and refuses others', async () => {
    const bar = openBar();
    const client = connected(bar);
    await client.setTerminal({ name: ' Bar left ', theme: 'light' });
    expect(bar.terminal.settings()).toMatchObject({ name: 'Bar left', theme: 'light', kiosk: false });
    await client.setTerminal({ kiosk: true });
    expect(bar.terminal.settings()).toMatchObject({ name: 'Bar left', kiosk: true });
    const before = bar.terminal.settings();
    for (const nonsense of [{ name: '' }, { theme: 'pink' }, { journal: sampleId(1) }, { window: null }, 7]) {
      await expect(client.setTerminal(nonsense as never)).rejects.toThrow();
    }
    expect(bar.terminal.settings()).toEqual(before);
  });

  it('imports the sample, the file that was chosen, or nothing', async () => {
    const chosen: (string | null)[] = [null, 'nowhere.json', sampleVenuePath];
    const terminal = openedTerminal();
    const client = connected({
      terminal,
      chooseFile: () => Promise.resolve(chosen.shift() ?? null),
      importFile: (path) => importVenueFile(terminal, path),
    });
    expect(await client.importVenueFile()).toEqual({ outcome: 'cancelled' });
    expect(await client.importVenueFile()).toMatchObject({ outcome: 'faulty', file: 'nowhere.json' });
    expect(await client.importVenueFile()).toEqual({ outcome: 'imported', venueName: 'The Copper Still' });
    expect(await client.importSampleVenue()).toMatchObject({ outcome: 'failed' });
  });

  it('passes on the check of the data and the notice of the start', async () => {
    const startNotice = { outcome: 'failed', message: 'The disk is full.' } as const;
    const found = { operations: 7, faults: ['The file is damaged.'] };
    const client = connected({ ...openBar(), startNotice, checkStore: () => Promise.resolve(found) });
    expect(await client.startNotice()).toEqual(startNotice);
    expect(await client.checkStore()).toEqual(found);
  });
});

/** The next so many changes of a stream. */
async function taken(stream: AsyncIterable<Changes>, count: number): Promise<readonly Changes[]> {
  const all: Changes[] = [];
  for await (const changes of stream) {
    all.push(changes);
    if (all.length === count) break;
  }
  return all;
}
