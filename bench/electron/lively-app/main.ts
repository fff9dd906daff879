/**
 * Runs the app in the folder COASTER_BENCH_APP as it is. Once its floor is painted, carries out changes at an even pace on a line of
 * its own to the app's router, as the page has one, records what all threads do meanwhile into the file COASTER_BENCH_TRACE, and
 * prints a line. No debugger is attached, and nothing runs in the page.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { app, contentTracing, ipcMain, type MessagePortMain, type WebContents } from 'electron';
import type { MainClient } from '../../../src-renderer/connection/main-client.ts';
import { APP_ORIGIN, PORT_MESSAGES } from '../../../src-shared/contract/port.ts';
import { type LivelyFloor, livelyCommand } from './lively-command.ts';

const CHANGES_PER_SECOND = 20;
const WARM_UP_CHANGES = 100;
const MEASURED_CHANGES = 400;
/** The tasks of each thread, and in them the frames of a page's main thread. */
const TRACED = ['toplevel', 'cc'];

const folder = process.env['COASTER_BENCH_APP'] ?? '';
const traceFile = process.env['COASTER_BENCH_TRACE'] ?? '';
const manifest: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));

app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', () => void measure(contents).catch(giveUp));
});
// Electron's own default app calls it; the types leave it out.
(app as Electron.App & { setAppPath: (folder: string) => void }).setAppPath(folder);
createRequire(path.join(folder, 'package.json'))(path.join(folder, mainOf(manifest)));

async function measure(contents: WebContents): Promise<void> {
  await contents.executeJavaScript(`new Promise((resolve) => {
    const look = () => (document.querySelector('[data-table]') ? resolve() : requestAnimationFrame(look));
    look();
  })`);
  const client: MainClient = createORPCClient(new RPCLink({ port: await openLine() }));
  const floor = await follow(client);
  await carryOut(client, floor, { from: 0, count: WARM_UP_CHANGES });
  await contentTracing.startRecording({ included_categories: TRACED, excluded_categories: ['*'] });
  await carryOut(client, floor, { from: WARM_UP_CHANGES, count: MEASURED_CHANGES });
  await contentTracing.stopRecording(traceFile);
  process.stdout.write('recorded\n');
}

/** Asks the app for a line as the page's frame does. */
function openLine(): Promise<MessagePortMain> {
  return new Promise((resolve) => {
    const senderFrame = {
      parent: null,
      url: `${APP_ORIGIN}/`,
      postMessage: (_channel: string, _message: unknown, [port]: readonly MessagePortMain[]) => {
        if (port === undefined) return;
        port.start();
        resolve(port);
      },
    };
    ipcMain.emit(PORT_MESSAGES.ask, { senderFrame });
  });
}

/** The floor as it is, kept up to date. */
async function follow(client: MainClient): Promise<LivelyFloor> {
  const changes = await client.changes();
  const { tables, products } = await client.snapshot();
  const items = new Map(tables.map((table) => [table.id, table.items ?? []]));
  void (async () => {
    for await (const { rows } of changes)
      for (const change of rows)
        if (change.row === 'table') items.set(change.value.id, change.value.items ?? []);
  })().catch(giveUp);
  return {
    tables: tables.map(({ id }) => id),
    products: products
      .filter(
        ({ soldOut, variants, modifierGroups }) => !soldOut && variants.length + modifierGroups.length === 0,
      )
      .map(({ id }) => id),
    itemsOf: (table) => items.get(table) ?? [],
  };
}

async function carryOut(
  client: MainClient,
  floor: LivelyFloor,
  { from, count }: { readonly from: number; readonly count: number },
): Promise<void> {
  const beganAt = performance.now();
  for (let index = 0; index < count; index += 1) {
    const command = livelyCommand(floor, from + index);
    const result = await client.command(command);
    if (!result.ok) throw new Error(`A ${command.type} was refused: ${JSON.stringify(result.refusal)}`);
    await sleep(Math.max(0, beganAt + ((index + 1) * 1000) / CHANGES_PER_SECOND - performance.now()));
  }
}

function mainOf(read: unknown): string {
  const isManifest = typeof read === 'object' && read !== null && 'main' in read;
  if (!isManifest || typeof read.main !== 'string') throw new Error(`There is no app in ${folder}.`);
  return read.main;
}

function giveUp(error: unknown): void {
  process.stderr.write(`${String(error)}\n`);
  app.exit(1);
}
