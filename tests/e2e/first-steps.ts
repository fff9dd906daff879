import path from 'node:path';
import type { Page } from '@playwright/test';
import type { LaunchedApp } from './launch.ts';
import { repo } from './launch.ts';

/** A bar with four rooms and 50 tables, prices in euro with their tax. */
export const SAMPLE_VENUE = path.join(repo, 'venues', 'copper-still.json');

/** Starts a new terminal with the sample venue, and somebody at work who looks at the floor. */
export async function startWork(
  start: (options: { args: readonly string[] }) => Promise<LaunchedApp>,
): Promise<LaunchedApp> {
  const terminal = await start({ args: ['--venue', SAMPLE_VENUE] });
  await choosePerson(terminal.window, 'Maeve Ryan');
  return terminal;
}

/** Answers “Who is working?”. */
export async function choosePerson(window: Page, name: string): Promise<void> {
  await window.getByRole('button', { name }).click();
  await window.getByRole('group', { name: 'Rooms' }).waitFor();
}
