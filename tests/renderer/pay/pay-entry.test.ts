import { describe, expect, it } from 'vitest';
import {
  EMPTY_ENTRY,
  enterAmount,
  isPartial,
  pressBackspace,
  pressDigits,
  togglePart,
  withMethod,
} from '../../../src-renderer/pay/pay-entry.ts';

const typed = (digits: string, entry = EMPTY_ENTRY) => Array.from(digits).reduce(pressDigits, entry);

describe('what is entered for a payment', () => {
  it('in cash is what the guest hands over', () => {
    expect(typed('5000')).toMatchObject({ receivedMinor: 5000, partMinor: null });
  });

  it('by card is how much of the amount it is', () => {
    expect(typed('500', withMethod(EMPTY_ENTRY, 'card'))).toMatchObject({
      receivedMinor: null,
      partMinor: 500,
    });
  });

  it('begins anew after an amount that was chosen in one tap', () => {
    expect(typed('7', enterAmount(typed('12'), 5000))).toMatchObject({ receivedMinor: 7 });
  });

  it('goes back digit by digit to what is due', () => {
    const once = pressBackspace(typed('20'));
    expect(once.receivedMinor).toBe(2);
    expect(pressBackspace(once)).toEqual(EMPTY_ENTRY);
  });

  it('can be a part in cash, and what is handed over for it', () => {
    const part = typed('1420', togglePart(EMPTY_ENTRY));
    expect(isPartial(part)).toBe(true);
    expect(typed('2000', withMethod(part, 'cash'))).toMatchObject({ partMinor: 1420, receivedMinor: 2000 });
  });

  it('is for all of it again after a second tap on the part', () => {
    const part = typed('1420', togglePart(EMPTY_ENTRY));
    expect(togglePart(part)).toEqual(EMPTY_ENTRY);
    expect(togglePart(togglePart(EMPTY_ENTRY))).toEqual(EMPTY_ENTRY);
  });

  it('forgets the cash that was handed over when it becomes a card', () => {
    expect(withMethod(typed('5000'), 'card').receivedMinor).toBeNull();
  });
});
