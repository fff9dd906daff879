import { DrizzleQueryError, sql } from 'drizzle-orm';
import type { CentralDatabase } from './database.ts';
import { NoConnection } from './database-pool.ts';

/** Classes of SQLSTATE that say that the server is going, coming, or full (PostgreSQL, Appendix A). */
const AWAY = /^(?:08|57P|53300)/u;

/** Whether a fault comes of a database that could not be reached, so that the same call may succeed a little later. */
export async function isDatabaseAway({ db }: CentralDatabase, fault: Error): Promise<boolean> {
  if (fault instanceof NoConnection || saysAway(fault)) return true;
  try {
    await db.execute(sql`SELECT 1`);
    return false;
  } catch {
    return true;
  }
}

function saysAway(fault: Error): boolean {
  const said = fault instanceof DrizzleQueryError ? fault.cause : fault;
  if (said === undefined) return false;
  // A statement that failed without the server saying so was cut off: it may be up again by now.
  if (!('severity' in said)) return fault instanceof DrizzleQueryError;
  return 'code' in said && AWAY.test(String(said.code));
}
