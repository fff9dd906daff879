import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished, vi } from 'vitest';
import { seededRandom } from '../e2e/seeded-random.ts';
import { type Fault, type FaultProxy, startFaultProxy } from './fault-proxy.ts';

const ANSWER = 'a'.repeat(10_000);

it('passes a request and its answer on as they are', async () => {
  const { proxy, asked } = await betweenTwo();
  const response = await order(proxy, 'two ales');
  expect(response.status).toBe(201);
  expect(response.headers.get('x-from')).toBe('central');
  expect(await response.text()).toBe(ANSWER);
  expect(asked).toEqual([{ method: 'POST', path: '/orders?table=1', body: 'two ales' }]);
});

it('passes a stream on as it comes', async () => {
  const { proxy } = await betweenTwo((response) => response.writeHead(200).write('first'));
  const response = await fetch(`${proxy.address}/stream`);
  const { value } = (await response.body?.getReader().read()) ?? {};
  expect(new TextDecoder().decode(value)).toBe('first');
});

it.each<[Fault, number]>([
  ['cut', 0],
  ['answer_cut', 1],
])('%s resets the connection after the request was applied so often: %i', async (fault, applied) => {
  const { proxy, asked } = await betweenTwo();
  proxy.set(fault);
  await expect(order(proxy, 'two ales').then((response) => response.text())).rejects.toThrow();
  expect(asked).toHaveLength(applied);
});

it('leaves a request without an answer when it is half open, until all connections are cut', async () => {
  const { proxy, asked } = await betweenTwo();
  proxy.set('half_open');
  let isOver = false;
  const unanswered = order(proxy, 'two ales').finally(() => (isOver = true));
  unanswered.catch(() => undefined);
  await vi.waitFor(() => expect(proxy.met.half_open).toBe(1));
  proxy.set('none');
  expect((await order(proxy, 'three ales')).status).toBe(201);
  expect(isOver).toBe(false);
  proxy.cutAll();
  await expect(unanswered).rejects.toThrow();
  expect(asked.map(({ body }) => body)).toEqual(['three ales']);
});

it('sends a request with a body twice, and gives one answer', async () => {
  const { proxy, asked } = await betweenTwo();
  proxy.set('duplicate');
  expect(await (await order(proxy, 'two ales')).text()).toBe(ANSWER);
  expect(asked.map(({ body }) => body)).toEqual(['two ales', 'two ales']);
  await fetch(proxy.address);
  expect(asked).toHaveLength(3);
});

it('passes a delayed request on whole', async () => {
  const { proxy, asked } = await betweenTwo();
  proxy.set('delay');
  expect(await (await order(proxy, 'two ales')).text()).toBe(ANSWER);
  expect(asked).toHaveLength(1);
  expect(proxy.met.delay).toBe(1);
});

it('lets a fault befall its share of the requests, the same ones for the same seed', async () => {
  const play = async () => {
    const { proxy } = await betweenTwo();
    proxy.set('cut', 0.5);
    const fates: boolean[] = [];
    for (let n = 0; n < 40; n += 1)
      fates.push(
        await order(proxy, 'ale').then(
          () => true,
          () => false,
        ),
      );
    expect(proxy.met.cut + proxy.met.none).toBe(40);
    return fates;
  };
  const fates = await play();
  expect(new Set(fates)).toEqual(new Set([true, false]));
  expect(await play()).toEqual(fates);
});

it('resets what it cannot pass on, and finds central where it comes back', async () => {
  const { proxy, stopCentral } = await betweenTwo();
  await stopCentral();
  await expect(order(proxy, 'two ales')).rejects.toThrow();
  const { proxy: other } = await betweenTwo();
  proxy.target = other.target;
  expect((await order(proxy, 'two ales')).status).toBe(201);
});

function order({ address }: FaultProxy, body: string): Promise<Response> {
  return fetch(`${address}/orders?table=1`, { method: 'POST', body });
}

/** A proxy in front of a server that notes what it was asked. Both end with the test. */
async function betweenTwo(
  answer = (response: ServerResponse): unknown =>
    response.writeHead(201, { 'x-from': 'central' }).end(ANSWER),
) {
  const asked: { method: string | undefined; path: string | undefined; body: string }[] = [];
  const central = createServer((request: IncomingMessage, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      asked.push({ method: request.method, path: request.url, body: Buffer.concat(pieces).toString() });
      answer(response);
    });
  });
  central.listen(0, '127.0.0.1');
  await once(central, 'listening');
  const stopCentral = async () => {
    central.closeAllConnections();
    central.close();
    await once(central, 'close');
  };
  onTestFinished(() => {
    central.closeAllConnections();
    central.close();
  });
  const { port } = central.address() as AddressInfo;
  const proxy = await startFaultProxy({
    target: `http://127.0.0.1:${port}`,
    random: seededRandom(7),
    longestDelayMs: 20,
  });
  onTestFinished(proxy.stop);
  return { proxy, asked, stopCentral };
}
