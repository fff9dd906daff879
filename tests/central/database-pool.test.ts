import { expect, it } from 'vitest';
import { DatabasePool, NoConnection } from '../../src-central/store/database-pool.ts';
import { postgresOfFile } from './postgres-of-file.ts';

const postgres = postgresOfFile();

it('takes a connection back that was lost while somebody had it, also if it is never given back', async () => {
  const pool = new DatabasePool({
    connectionString: await postgres.server().newDatabase(),
    max: 1,
    connectionTimeoutMillis: 5_000,
  });
  const lent = await pool.connect();
  const lost = new Promise<void>((resolve) => lent.once('end', resolve));
  await postgres.server().crash();
  await lost;
  await expect(pool.connect()).rejects.toBeInstanceOf(NoConnection);
  await expect(pool.query('SELECT 1')).rejects.toThrow();

  await postgres.server().start();
  expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  lent.release();
  expect((await pool.query('SELECT 2 AS two')).rows).toEqual([{ two: 2 }]);
  await pool.end();
});
