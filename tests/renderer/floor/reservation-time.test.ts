import { describe, expect, it } from 'vitest';
import { halfHoursFrom, nextTimeOfDay } from '../../../src-renderer/floor/reservation-time.ts';

const at = (day: number, hours: number, minutes: number) => new Date(2026, 10, day, hours, minutes).getTime();

describe('the time of a reservation', () => {
  it('offers the full and half hours to come', () => {
    expect(halfHoursFrom(at(22, 20, 7), 3)).toEqual([at(22, 20, 30), at(22, 21, 0), at(22, 21, 30)]);
  });

  it('does not offer a time that is less than a minute away', () => {
    expect(halfHoursFrom(at(22, 20, 30), 1)).toEqual([at(22, 21, 0)]);
  });

  it.each(['20:15', '20.15', '2015', ' 20:15 '])('reads “%s”', (typed) => {
    expect(nextTimeOfDay(typed, at(22, 19, 0))).toBe(at(22, 20, 15));
  });

  it('means tomorrow when the time has passed today', () => {
    expect(nextTimeOfDay('1:30', at(22, 23, 0))).toBe(at(23, 1, 30));
  });

  it.each(['', '25:00', '20:60', 'eight', '8'])('does not read “%s”', (typed) => {
    expect(nextTimeOfDay(typed, at(22, 19, 0))).toBeNull();
  });
});
