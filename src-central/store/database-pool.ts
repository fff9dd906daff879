import { Pool, type PoolClient, type PoolConfig } from 'pg';

/** No connection to the database was to be had. What was asked for was not begun. */
export class NoConnection extends Error {
  constructor(cause: unknown) {
    super('There is no connection to the database.', { cause });
    this.name = 'NoConnection';
  }
}

type Connected = (
  error: Error | undefined,
  client: PoolClient | undefined,
  done: (release?: unknown) => void,
) => void;

/** A process's connections to PostgreSQL. It outlives the loss of any of them, idle or at work. */
export class DatabasePool extends Pool {
  constructor(options: PoolConfig) {
    super(options);
    // The server may end idle connections at any time; others are opened when they are needed.
    this.on('error', () => undefined);
    this.#takeBackWhatIsLost();
  }

  /** @throws {NoConnection} */
  override connect(): Promise<PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<PoolClient> | undefined {
    if (callback === undefined)
      return super.connect().catch((cause: unknown) => {
        throw new NoConnection(cause);
      });
    super.connect(callback);
    return undefined;
  }

  /**
   * Drizzle does not give back a connection that is lost before its transaction has begun, and every one that is kept lent is
   * one less for good. So what is lost is taken back here, and giving it back then does nothing.
   */
  #takeBackWhatIsLost(): void {
    const lent = new WeakSet<PoolClient>();
    this.on('acquire', (client) => void lent.add(client));
    this.on('release', (_error, client) => void lent.delete(client));
    this.on('connect', (client) => {
      // Whoever works with it learns of the loss by its next statement; unheard, this event would end the process.
      client.on('error', () => undefined);
      client.once('end', () => {
        if (!lent.has(client)) return;
        client.release(true);
        client.release = () => undefined;
      });
    });
  }
}
