import { describe, expect, it } from 'vitest';
import { hashPin, isPin } from '../../src-main/people/pin-hash.ts';
import { staffPin } from '../../src-shared/domain/staff-pin.ts';
import { type Bar, barOf, openBar } from '../commands/bar.ts';
import { newDataFile } from '../store/opened-store.ts';
import { openedTerminal } from '../terminal/opened-terminal.ts';
import { quickSignIn } from './quick-pins.ts';

const RIGHT = '2580';
const WRONG = '1111';

/** Ada, an admin, at work, and Ben with a PIN. */
async function barWithPins(file?: string) {
  const bar = openBar(file === undefined ? {} : { file });
  const clock = { ms: 0 };
  const signIn = quickSignIn(bar.terminal, clock);
  const ben = bar.staff('Ben');
  expect(await signIn.setPin({ person: ben, pin: RIGHT, current: null })).toBeNull();
  const tryWrong = async (times: number) => {
    const answers = [];
    for (let n = 0; n < times; n += 1) answers.push(await signIn.enter({ person: ben, pin: WRONG }));
    return answers;
  };
  return { bar, clock, signIn, ben, ada: bar.staff('Ada'), tryWrong };
}

function operatorOf({ terminal }: Bar): string | null {
  return terminal.snapshot().terminal.operator;
}

describe('a PIN', () => {
  it('is kept as a hash by argon2id that only the PIN opens', async () => {
    const kept = await hashPin('00471');
    expect(staffPin.parse(kept)).toEqual({ hash: expect.stringContaining('$m=19456,t=2,p=1$'), digits: 5 });
    expect(await isPin(kept, '00471')).toBe(true);
    expect(await isPin(kept, '00472')).toBe(false);
    expect(await isPin(kept, '0047')).toBe(false);
    expect((await hashPin('00471')).hash).not.toBe(kept.hash);
  });

  it('lets its person in, and unlocks', async () => {
    const { bar, signIn, ben, ada } = await barWithPins();
    bar.terminal.lock();
    expect(await signIn.enter({ person: ben, pin: RIGHT })).toBeNull();
    expect(bar.terminal.snapshot().terminal).toMatchObject({ operator: ben, locked: false });
    expect(await signIn.enter({ person: ada, pin: null })).toBeNull();
    expect(operatorOf(bar)).toBe(ada);
  });

  it('is asked of whoever has one, and says how many tries are left', async () => {
    const { bar, signIn, ben, ada } = await barWithPins();
    expect(await signIn.enter({ person: ben, pin: null })).toEqual({ code: 'pin_needed' });
    expect(await signIn.enter({ person: ben, pin: WRONG })).toEqual({ code: 'wrong_pin', triesLeft: 4 });
    expect(operatorOf(bar)).toBe(ada);
  });

  it('is changed by its person only with the one until now', async () => {
    const { signIn, ben } = await barWithPins();
    await signIn.enter({ person: ben, pin: RIGHT });
    expect(await signIn.setPin({ person: ben, pin: '9999', current: null })).toEqual({ code: 'pin_needed' });
    expect(await signIn.setPin({ person: ben, pin: '9999', current: WRONG })).toMatchObject({
      code: 'wrong_pin',
    });
    expect(await signIn.setPin({ person: ben, pin: '999999', current: RIGHT })).toBeNull();
    expect(await signIn.enter({ person: ben, pin: RIGHT })).toMatchObject({ code: 'wrong_pin' });
    expect(await signIn.enter({ person: ben, pin: '999999' })).toBeNull();
  });

  it('is set for others by those who manage people, and for admins by admins', async () => {
    const { bar, signIn, ben, ada } = await barWithPins();
    await signIn.enter({ person: ben, pin: RIGHT });
    expect(await signIn.setPin({ person: ada, pin: '9999', current: null })).toMatchObject({
      code: 'not_allowed',
      action: 'managePeople',
    });
    await signIn.enter({ person: ada, pin: null });
    bar.done({ type: 'changePerson', person: ben, role: 'manager' });
    await signIn.enter({ person: ben, pin: RIGHT });
    expect(await signIn.setPin({ person: ada, pin: '9999', current: null })).toMatchObject({
      code: 'not_allowed',
      action: 'manageAdmins',
    });
  });

  it('is not taken back, and hides what was done before it from undo', async () => {
    const { bar } = await barWithPins();
    const { undo, ownOperations } = bar.terminal.snapshot().terminal;
    expect(undo).toBeNull();
    expect(bar.refusal({ type: 'undo', seq: ownOperations })).toEqual({
      code: 'cannot_undo',
      because: 'pin',
    });
  });

  it('locks its person’s terminal at the next start, and nobody works there until somebody signs in', async () => {
    const file = newDataFile();
    const { bar, signIn, ben } = await barWithPins(file);
    await signIn.enter({ person: ben, pin: RIGHT });
    const table = bar.at('1');
    bar.terminal.store.close();

    const again = barOf(openedTerminal({ file }), bar.clock);
    expect(again.terminal.snapshot().terminal).toMatchObject({ operator: ben, locked: true });
    expect(again.refusal({ type: 'addLine', holder: table, product: again.product('Ale') })).toEqual({
      code: 'signed_out',
    });
    expect(await quickSignIn(again.terminal).enter({ person: ben, pin: RIGHT })).toBeNull();
    again.order(table, 'Ale');
  });
});

describe('wrong PINs', () => {
  it('make their person wait after the fifth, longer each time, also with the right one', async () => {
    const { clock, signIn, ben, tryWrong } = await barWithPins();
    expect(await tryWrong(5)).toEqual([
      ...[4, 3, 2, 1].map((triesLeft) => ({ code: 'wrong_pin', triesLeft })),
      { code: 'locked_out', waitMs: 30_000 },
    ]);
    expect(await signIn.enter({ person: ben, pin: RIGHT })).toEqual({ code: 'locked_out', waitMs: 30_000 });
    for (const waitMs of [60_000, 120_000, 300_000, 900_000, 900_000]) {
      clock.ms += signIn.waitMs(ben);
      expect(await tryWrong(1)).toEqual([{ code: 'locked_out', waitMs }]);
    }
    clock.ms += 899_999;
    expect(await signIn.enter({ person: ben, pin: RIGHT })).toEqual({ code: 'locked_out', waitMs: 1 });
    clock.ms += 1;
    expect(await signIn.enter({ person: ben, pin: RIGHT })).toBeNull();
    expect(await tryWrong(1)).toEqual([{ code: 'wrong_pin', triesLeft: 4 }]);
  });

  it('are counted when they come at once', async () => {
    const { signIn, ben } = await barWithPins();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => signIn.enter({ person: ben, pin: WRONG })),
    );
    expect(answers.every((answer) => answer?.code === 'locked_out')).toBe(true);
    expect(
      answers.filter((answer) => answer?.code === 'locked_out' && answer.waitMs === 30_000),
    ).toHaveLength(20);
  });

  it('keep their person waiting over a restart, whatever the system’s clock says then', async () => {
    const file = newDataFile();
    const { bar, ben, tryWrong } = await barWithPins(file);
    await tryWrong(6 - 1);
    bar.terminal.store.close();
    for (const nowMs of [0, bar.clock.nowMs, Date.UTC(2099, 0, 1)]) {
      const terminal = openedTerminal({ file, clock: { nowMs } });
      const clock = { ms: 1_000_000 };
      const signIn = quickSignIn(terminal, clock);
      expect(signIn.waitMs(ben)).toBe(30_000);
      expect(await signIn.enter({ person: ben, pin: RIGHT })).toMatchObject({ code: 'locked_out' });
      clock.ms += 30_000;
      expect(signIn.waitMs(ben)).toBe(0);
      terminal.store.close();
    }
  });

  it('concern their person alone, and are forgotten when the PIN is set anew', async () => {
    const { bar, signIn, ben, ada, tryWrong } = await barWithPins();
    await tryWrong(5);
    expect(signIn.waitMs(ada)).toBe(0);
    expect(await signIn.setPin({ person: ben, pin: '9999', current: null })).toBeNull();
    expect(await signIn.enter({ person: ben, pin: '9999' })).toBeNull();
    expect(bar.terminal.settings().wrongPins).toEqual({});
  });

  it('count for approvals as well', async () => {
    const { bar, signIn, ada, tryWrong } = await barWithPins();
    await signIn.setPin({ person: ada, pin: '9999', current: null });
    const command = { type: 'openTab', name: 'Mia' } as const;
    for (let n = 0; n < 5; n += 1) await signIn.approve({ command, person: ada, pin: WRONG });
    expect(await signIn.enter({ person: ada, pin: '9999' })).toMatchObject({ code: 'locked_out' });
    expect(bar.tab('Mia')).toBeUndefined();
    expect(await tryWrong(1)).toMatchObject([{ code: 'wrong_pin' }]);
  });
});
