import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';

/** What went over the wire, as the content of the connections: without the headers of TCP and IP, without TLS. */
export interface Traffic {
  readonly bytesUp: number;
  readonly bytesDown: number;
  readonly requests: number;
}

export interface CountingProxy {
  readonly address: string;
  /** Since it was started. */
  readonly traffic: () => Traffic;
  readonly close: () => Promise<void>;
}

const REQUEST_LINE = /(?:GET|POST) \/\S* HTTP\/1\.1\r\n/g;

/** Stands between terminals and a central on loopback, and counts. */
export async function startCountingProxy(target: string): Promise<CountingProxy> {
  const { hostname, port } = new URL(target);
  let [bytesUp, bytesDown, requests] = [0, 0, 0];
  const server = createServer((terminal) => {
    const central = connect(Number(port), hostname);
    terminal.on('data', (bytes) => {
      bytesUp += bytes.byteLength;
      requests += bytes.toString('latin1').match(REQUEST_LINE)?.length ?? 0;
    });
    central.on('data', (bytes) => {
      bytesDown += bytes.byteLength;
    });
    terminal.pipe(central).pipe(terminal);
    const end = () => {
      terminal.destroy();
      central.destroy();
    };
    for (const socket of [terminal, central]) socket.on('error', end).on('close', end);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    traffic: () => ({ bytesUp, bytesDown, requests }),
    close: async () => {
      server.close();
      await once(server, 'close');
    },
  };
}
