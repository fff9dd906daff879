import { expect, it } from 'vitest';
import { hashPin, isPin } from '../../src-main/people/pin-hash.ts';
import { openSignIn } from '../../src-main/people/sign-in.ts';
import { verifyStore } from '../../src-main/store/verify.ts';
import { openBar } from '../commands/bar.ts';
import { migrationsFolder } from '../store/opened-store.ts';

it('a PIN and its hash are in the journal alone: no view, no change, no answer and no fault of a check tells them', async () => {
  const bar = openBar();
  const { terminal } = bar;
  const told: unknown[] = [];
  terminal.subscribe((changes) => told.push(changes));
  const signIn = openSignIn({ terminal, hashPin, isPin, monotonicMs: () => 0 });
  const person = bar.staff('Ben');
  told.push(await signIn.setPin({ person, pin: '258013', current: null }));
  told.push(await signIn.enter({ person, pin: '258014' }), await signIn.enter({ person, pin: '258013' }));
  told.push(terminal.snapshot());
  terminal.store.db.sqlite.exec(`UPDATE staff SET pin = '{"hash":"$argon2id$other","digits":6}'`);
  told.push(verifyStore(terminal.store, { migrationsFolder }).faults);
  const all = JSON.stringify(told);
  expect(all).toContain(person);
  expect(all).not.toMatch(/argon2|25801[34]/);
  expect(terminal.snapshot().staff).toContainEqual({ id: person, name: 'Ben', role: 'server', pinDigits: 6 });
  const journal = JSON.stringify(terminal.store.since({}, 10_000));
  expect(journal).toContain('$argon2id$');
  expect(journal).not.toContain('258013');
});
