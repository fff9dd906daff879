import { t } from '@lingui/core/macro';
import type { CommandInput, CommandResult } from '../../src-shared/contract/command.ts';
import type { Changes } from '../../src-shared/contract/views.ts';
import { type MainClient, type MainLine, openMainLine } from './main-client.ts';
import { applyChanges, snapshotToVenue, venueStore } from './venue-store.ts';

const CALL_TIMEOUT_MS = 10_000;

/** The line to the main process, with the calls on it that wait for their answer. */
interface Line extends MainLine {
  readonly waiting: Set<(reason: Error) => void>;
}

let line: Promise<Line> | null = null;

/**
 * Keeps the venue store in step with the main process for as long as the page lives: subscribes, fetches the snapshot, then
 * applies what changes. When the line ends it opens another and starts over.
 */
export async function followMain(): Promise<never> {
  for (;;) {
    line = openLine();
    const { client, closed } = await line;
    await Promise.race([followChanges(client), closed]).catch(() => undefined);
  }
}

/**
 * Calls the main process. A call that is not answered in time fails rather than waits for ever: its line may have ended.
 * @throws when there is no answer within ten seconds.
 */
export async function callMain<Answer>(call: (client: MainClient) => Promise<Answer>): Promise<Answer> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(noAnswer()), CALL_TIMEOUT_MS);
  try {
    return await Promise.race([askMain(call), tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Calls the main process for what may take its time: a dialog of the system, a check of a long history.
 * @throws when the line ends before the answer.
 */
export async function askMain<Answer>(call: (client: MainClient) => Promise<Answer>): Promise<Answer> {
  if (line === null) throw new Error('The page is not connected yet.');
  const { client, waiting } = await line;
  const { promise: cutOff, reject } = Promise.withResolvers<never>();
  waiting.add(reject);
  try {
    return await Promise.race([call(client), cutOff]);
  } finally {
    waiting.delete(reject);
  }
}

/** A line that keeps nothing of a call once it was answered. */
async function openLine(): Promise<Line> {
  const opened = await openMainLine();
  const waiting: Line['waiting'] = new Set();
  const giveUp = async () => {
    await opened.closed;
    for (const reject of waiting) reject(noAnswer());
  };
  void giveUp();
  return { ...opened, waiting };
}

/** Sends a command. The rows that it changes arrive through the store, not with the answer. */
export function sendCommand(command: CommandInput): Promise<CommandResult> {
  return callMain((client) => client.command(command));
}

async function followChanges(client: MainClient): Promise<void> {
  const stream = await client.changes();
  await refetch(client);
  for await (const changes of stream) await follow(client, changes);
}

async function follow(client: MainClient, changes: Changes): Promise<void> {
  const { venue } = venueStore.getState();
  const next = venue === null ? 'stale' : applyChanges(venue, changes);
  if (next === 'stale') await refetch(client);
  else venueStore.setState({ venue: next });
}

async function refetch(client: MainClient): Promise<void> {
  venueStore.setState({ venue: snapshotToVenue(await client.snapshot()) });
}

function noAnswer(): Error {
  return new Error(t`The terminal did not answer. Check the order before you repeat this.`);
}
