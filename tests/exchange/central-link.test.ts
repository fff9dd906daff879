import { describe, expect, it, vi } from 'vitest';
import type { Secrets } from '../../src-main/exchange/secrets.ts';
import type { JoinFailure } from '../../src-shared/contract/connection-view.ts';
import { openedTerminal } from '../terminal/opened-terminal.ts';
import { imageOf, restoredBar } from './forked-bar.ts';
import {
  blankTerminal,
  type LinkedTerminal,
  linked,
  linkedBar,
  noKeyring,
  turningKeyring,
} from './linked-terminal.ts';
import { type SmallCentral, smallCentral } from './small-central.ts';

async function join(central: SmallCentral, { link }: LinkedTerminal, code = 'AB12-CD34') {
  return link.join({ address: central.address, code, name: 'Bar left' });
}

async function joinedBar(central: SmallCentral) {
  const bar = linkedBar();
  central.codes.add('FIRST');
  expect(await join(central, bar, 'FIRST')).toMatchObject({ outcome: 'joined' });
  await until(bar, 'online');
  return bar;
}

async function until({ connection }: LinkedTerminal, is: string): Promise<void> {
  await vi.waitFor(() => expect(connection().state.is).toBe(is), { timeout: 12_000 });
}

describe('joining a venue', () => {
  it('brings a blank terminal what the venue has, and what it writes to the others', async () => {
    const central = await smallCentral();
    const bar = await joinedBar(central);
    bar.order(bar.at('1'), 'Ale');

    const second = blankTerminal();
    expect(await join(central, second)).toEqual({ outcome: 'joined', venueName: 'The Copper Still' });
    await vi.waitFor(() => expect(second.terminal.snapshot().settings).not.toBeNull());
    await vi.waitFor(() => expect(second.terminal.store.vector()).toEqual(bar.terminal.store.vector()));
    expect(second.terminal.snapshot().tables).toEqual(bar.terminal.snapshot().tables);
    expect(second.terminal.settings().name).toBe('Bar left');
  });

  it('brings along the history of a terminal that started alone', async () => {
    const central = await smallCentral();
    const bar = linkedBar();
    bar.order(bar.at('1'), 'Ale');
    expect(bar.connection()).toMatchObject({ state: { is: 'alone' }, central: null, tokenKept: null });
    await join(central, bar);
    await until(bar, 'online');
    expect(await central.store.vector()).toEqual(bar.terminal.store.vector());
    expect(bar.connection()).toMatchObject({ waiting: 0, tokenKept: 'keyring', notTaken: [] });
  });

  it.each<readonly [JoinFailure, (central: SmallCentral) => Partial<{ address: string; code: string }>]>([
    ['code_not_valid', () => ({ code: 'WRONG' })],
    ['code_not_valid', () => ({ code: ' ' })],
    ['code_not_valid', () => ({ code: 'x'.repeat(41) })],
    ['not_an_address', () => ({ address: 'not an address' })],
    ['not_encrypted', () => ({ address: 'http://central.example.com' })],
    ['no_answer', () => ({ address: 'http://127.0.0.1:1' })],
    ['not_central', (central) => ({ address: `${central.address}/`, ...fated(central, page(200)) })],
    ['not_central', (central) => ({ address: central.address, ...fated(central, page(404)) })],
    ['not_central', (central) => ({ address: central.address, ...fated(central, page(302)) })],
    ['no_answer', (central) => ({ address: central.address, ...fated(central, page(503)) })],
    ['update_needed', (central) => fated(central, refusal('update_needed', 426))],
    ['central_busy', (central) => fated(central, refusal('too_many_calls', 429))],
    ['refused', (central) => fated(central, refusal('conflict', 409))],
  ])('says why it failed: %s', async (because, circumstances) => {
    const central = await smallCentral();
    const blank = blankTerminal();
    const input = { address: central.address, code: 'AB12-CD34', name: 'Bar', ...circumstances(central) };
    expect(await blank.link.join(input)).toEqual({ outcome: 'failed', because });
    expect(blank.connection().state).toEqual({ is: 'alone' });
    expect(blank.terminal.settings().membership).toBeNull();
  });

  it('repeats an enrolment whose answer was lost with the same token, also after a restart', async () => {
    const central = await smallCentral();
    const blank = blankTerminal();
    central.fate = 'answer_lost';
    expect(await join(central, blank)).toEqual({ outcome: 'failed', because: 'no_answer' });
    central.fate = 'answered';
    blank.link.stop();
    const again = linked(blank.terminal);
    expect(await join(central, again)).toMatchObject({ outcome: 'joined' });
    expect(central.tokens.size).toBe(1);
    await until(again, 'online');
  });

  it('refuses to join anew while it is online, and a code of another venue at any time', async () => {
    const central = await smallCentral();
    const bar = await joinedBar(central);
    expect(await join(central, bar)).toEqual({ outcome: 'failed', because: 'already_joined' });
    central.tokens.clear();
    bar.order(bar.at('1'), 'Ale');
    await until(bar, 'refused');
    central.venue = { id: '7a3f0c5e-0000-4000-8000-000000000002', name: 'Elsewhere' };
    expect(await join(central, bar)).toEqual({ outcome: 'failed', because: 'other_venue' });
    expect(bar.connection().central?.venueName).toBe('The Copper Still');
  });

  it('keeps the token in the keyring, or says that there is none', async () => {
    const central = await smallCentral();
    const [kept, plain] = [blankTerminal(), blankTerminal({ secrets: noKeyring })];
    central.codes.add('TWO');
    await join(central, kept);
    await join(central, plain, 'TWO');
    const [first, second] = [kept, plain].map(({ terminal }) => terminal.settings().membership?.token);
    expect(first).toMatchObject({ kept: 'keyring' });
    expect(central.tokens.has(turningKeyring.decrypt(first?.text ?? ''))).toBe(true);
    expect(second).toMatchObject({ kept: 'plain' });
    expect(plain.connection().tokenKept).toBe('plain');
  });
});

describe('a terminal that has joined', () => {
  it('shows what another writes as soon as central says that there is more', async () => {
    const central = await smallCentral();
    const bar = await joinedBar(central);
    const second = blankTerminal();
    await join(central, second);
    await vi.waitFor(() => expect(central.listeners()).toBe(2));
    await until(second, 'online');
    bar.order(bar.at('1'), 'Ale');
    await vi.waitFor(async () => expect(await central.store.vector()).toEqual(bar.terminal.store.vector()));
    central.wake();
    const { id } = bar.table('1');
    await vi.waitFor(() =>
      expect(second.terminal.snapshot().tables.find((table) => table.id === id)).toEqual(bar.table('1')),
    );
  });

  it('counts what it keeps while central is away, says since when, and brings it when central is back', async () => {
    const central = await smallCentral();
    const bar = await joinedBar(central);
    const from = Date.now();
    central.fate = page(503);
    bar.order(bar.at('1'), 'Ale');
    await until(bar, 'offline');
    bar.order(bar.at('1'), 'Stout');
    bar.order(bar.at('2'), 'Ale');
    expect(bar.connection()).toMatchObject({ state: { because: 'no_answer' }, waiting: 3 });
    const { state } = bar.connection();
    expect(state.is === 'offline' && state.since >= from && state.since <= Date.now()).toBe(true);
    central.fate = 'answered';
    bar.link.tryNow();
    await until(bar, 'online');
    expect(bar.connection()).toMatchObject({ waiting: 0, lastExchange: { at: expect.any(Number) } });
    expect(await central.store.vector()).toEqual(bar.terminal.store.vector());
  });

  it('remembers over a restart where it joined, since when it is offline, and what waits', async () => {
    const central = await smallCentral();
    const bar = await joinedBar(central);
    await central.stop();
    bar.order(bar.at('1'), 'Ale');
    bar.link.tryNow();
    await until(bar, 'offline');
    const before = bar.connection();
    bar.link.stop();
    bar.order(bar.at('1'), 'Stout');

    const again = linked(bar.terminal);
    expect(again.connection()).toMatchObject({ state: { is: 'connecting' }, waiting: 2 });
    await until(again, 'offline');
    expect(again.connection()).toEqual({ ...before, waiting: 2 });
    expect(again.link.journals()).toMatchObject([{ writer: 'this_terminal', here: expect.any(Number) }]);
    const [own] = again.link.journals();
    expect(own?.here).toBe((own?.central ?? 0) + 2);
  });

  it('hangs on nothing: a central that accepts and is silent is no answer', async () => {
    const central = await smallCentral();
    const bar = await joinedBar(central);
    central.fate = 'silent';
    bar.order(bar.at('1'), 'Ale');
    await until(bar, 'offline');
    expect(bar.connection().state).toMatchObject({ because: 'no_answer' });
  });

  it('doubles nothing when an answer is lost after it was applied', async () => {
    const central = await smallCentral();
    const bar = await joinedBar(central);
    central.fate = 'answer_lost';
    bar.order(bar.at('1'), 'Ale');
    await until(bar, 'offline');
    expect(await central.store.vector()).toEqual(bar.terminal.store.vector());
    central.fate = 'answered';
    bar.link.tryNow();
    await until(bar, 'online');
    expect(bar.connection()).toMatchObject({ waiting: 0, notTaken: [] });
  });

  it('goes on selling when it was revoked, brings what it has to quarantine, and is silent after that', async () => {
    const central = await smallCentral();
    const bar = await joinedBar(central);
    central.quarantine = new Map();
    bar.order(bar.at('1'), 'Ale');
    await until(bar, 'refused');
    const { journal } = bar.terminal.settings();
    expect(bar.connection()).toMatchObject({ state: { code: 'revoked' }, waiting: 0 });
    expect(central.quarantine.get(journal)).toBe(bar.terminal.store.vector()[journal]);
    const calls = central.calls.length;
    bar.order(bar.at('1'), 'Ale');
    expect(bar.connection()).toMatchObject({ state: { is: 'refused' }, waiting: 1 });
    expect(bar.items(bar.at('1'))).toMatchObject([{ quantity: 2 }]);
    expect(central.calls.length).toBe(calls);

    central.quarantine = null;
    central.codes.add('ANEW');
    expect(await join(central, bar, 'ANEW')).toMatchObject({ outcome: 'joined' });
    await until(bar, 'online');
    expect(await central.store.vector()).toEqual(bar.terminal.store.vector());
  });

  it('brings a long history to quarantine page by page', async () => {
    const central = await smallCentral();
    const bar = linkedBar();
    for (let n = 0; n < 1100; n += 1) bar.order(bar.at('1'), 'Ale');
    central.quarantine = new Map();
    await join(central, bar);
    await until(bar, 'refused');
    expect(bar.connection()).toMatchObject({ state: { code: 'revoked' }, waiting: 0 });
  });

  it('heals its journal when an old copy of its disk was restored and written on', async () => {
    const central = await smallCentral();
    const bar = await joinedBar(central);
    bar.order(bar.at('1'), 'Ale');
    await vi.waitFor(() => expect(bar.connection().waiting).toBe(0));
    bar.link.stop();
    const image = imageOf(bar.terminal);
    const before = linked(bar.terminal);
    bar.order(bar.at('1'), 'Stout');
    await vi.waitFor(async () => expect(await central.store.vector()).toEqual(bar.terminal.store.vector()));
    before.link.stop();

    const restored = restoredBar(image, { nowMs: Date.now() });
    restored.order(restored.at('2'), 'Stout');
    const again = linked(restored.terminal);
    await until(again, 'online');
    await vi.waitFor(async () => expect(await central.store.vector()).toEqual(again.terminal.store.vector()));
    expect(again.connection()).toMatchObject({ waiting: 0, notTaken: [] });
    expect(restored.items(restored.at('1'))).toHaveLength(2);
    expect(restored.items(restored.at('2'))).toHaveLength(1);
  });

  it('halves a page that central finds too large', async () => {
    const central = await smallCentral();
    const bar = await joinedBar(central);
    const tooLarge = refusal('too_large', 413).fate;
    for (let n = 0; n < 10; n += 1) bar.order(bar.at('1'), 'Ale');
    Object.defineProperty(central, 'fate', {
      get: () => ((central.calls.at(-1)?.operations ?? 0) > 3 ? tooLarge : 'answered'),
    });
    bar.link.tryNow();
    await vi.waitFor(() => expect(bar.connection()).toMatchObject({ state: { is: 'online' }, waiting: 0 }));
  });

  it('says that its clock is off, and by how much', async () => {
    const central = await smallCentral();
    central.clockMs = () => Date.now() - 3 * 3_600_000;
    const bar = await joinedBar(central);
    expect(bar.connection().clockAheadMs).toBe(3 * 3_600_000);
    central.clockMs = () => Date.now() + 119_000;
    bar.order(bar.at('1'), 'Ale');
    await vi.waitFor(() => expect(bar.connection().clockAheadMs).toBeNull());
  });

  it('says that its token is lost when the keyring no longer opens it', async () => {
    const central = await smallCentral();
    const bar = await joinedBar(central);
    bar.link.stop();
    const again = linked(bar.terminal, { secrets: newKeyring });
    expect(again.connection()).toMatchObject({ state: { is: 'refused', code: 'token_lost' } });
    central.codes.add('ANEW');
    expect(await join(central, again, 'ANEW')).toMatchObject({ outcome: 'joined' });
    await until(again, 'online');
  });

  it('writes nothing to tell the screen how it stands', async () => {
    const central = await smallCentral();
    const bar = await joinedBar(central);
    const rows = () => bar.terminal.store.db.sqlite.prepare('SELECT total_changes()').pluck().get();
    const before = rows();
    const heard: string[] = [];
    bar.terminal.subscribe(({ rows: changed }) => heard.push(...changed.map(({ row }) => row)));
    central.fate = page(503);
    bar.link.tryNow();
    await until(bar, 'offline');
    central.fate = 'answered';
    bar.link.tryNow();
    await until(bar, 'online');
    expect(rows()).toBe(before);
    expect(new Set(heard)).toEqual(new Set(['connection']));
  });

  it('goes back to a terminal alone that was never joined', () => {
    const terminal = openedTerminal();
    const { link, connection } = linked(terminal);
    link.tryNow();
    expect(connection().state).toEqual({ is: 'alone' });
    expect(link.journals()).toMatchObject([
      { writer: 'this_terminal', here: 0, central: null, lastAt: null },
    ]);
  });
});

/** A keyring that opens only what it closed itself. */
const newKeyring: Secrets = {
  isAvailable: () => true,
  encrypt: (text) => `new ${text}`,
  decrypt: (text) => {
    if (!text.startsWith('new ')) throw new Error('another keyring closed this');
    return text.slice('new '.length);
  },
};

function page(status: number) {
  return { page: '<h1>Router</h1>', status };
}

function refusal(code: 'update_needed' | 'too_many_calls' | 'conflict' | 'too_large', status: number) {
  return { fate: { refusal: { code, message: code }, status } };
}

function fated(central: SmallCentral, given: object): object {
  central.fate = 'fate' in given ? (given.fate as SmallCentral['fate']) : (given as SmallCentral['fate']);
  return {};
}
