import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../src-shared/contract/contract.ts';
import { PORT_MESSAGES } from '../../src-shared/contract/port.ts';

export type MainClient = ContractRouterClient<Contract>;

/** A line to the main process. `closed` resolves when it ends; calls made after that would never be answered. */
export interface MainLine {
  readonly client: MainClient;
  readonly closed: Promise<void>;
}

/** Asks the main process for a new line. */
export function openMainLine(): Promise<MainLine> {
  return new Promise((resolve) => {
    const receive = (event: MessageEvent<{ type?: unknown } | null>) => {
      const port = event.ports[0];
      if (event.source !== window || event.data?.type !== PORT_MESSAGES.port || port === undefined) return;
      window.removeEventListener('message', receive);
      const closed = new Promise<void>((ended) => port.addEventListener('close', () => ended()));
      const client: MainClient = createORPCClient(new RPCLink({ port }));
      port.start();
      resolve({ client, closed });
    };
    window.addEventListener('message', receive);
    window.postMessage({ type: PORT_MESSAGES.ask }, location.origin);
  });
}
