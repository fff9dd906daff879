import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { openDatabase } from '../../src-main/store/database.ts';
import { createStore } from '../../src-main/store/store.ts';
import { verifyStore } from '../../src-main/store/verify.ts';
import { recordDraft } from '../../src-shared/domain/operation.ts';

const migrationsFolder = 'drizzle/terminal';

it('gives effect to operations that an earlier version kept without understanding them', () => {
  const store = createStore(openDatabase({ file: ':memory:', migrationsFolder }));
  const author = { terminal: randomUUID(), journal: randomUUID(), operator: null, nowMs: 1 };
  const drafts = ['Bar', 'Terrace'].map((name, position) =>
    recordDraft({
      kind: 'room',
      id: randomUUID(),
      fields: { name, position, width: 800, height: 600, scenery: [], removed: false },
    }),
  );
  store.change(({ write }) => write(author, drafts));
  // As an earlier version, to which rooms meant nothing, would have left the file.
  store.db.sqlite.exec('UPDATE operations SET understood = 0; DELETE FROM rooms');
  expect(verifyStore(store, { migrationsFolder }).faults).not.toEqual([]);

  expect(store.adoptUnderstood()).toBe(2);

  expect(verifyStore(store, { migrationsFolder }).faults).toEqual([]);
  expect(store.adoptUnderstood()).toBe(0);
});
