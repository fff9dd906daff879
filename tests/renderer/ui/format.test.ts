import { i18n } from '@lingui/core';
import { afterEach, describe, expect, it } from 'vitest';
import {
  formatAge,
  formatAmount,
  formatDate,
  formatDay,
  formatDuration,
  formatSince,
  formatTime,
} from '../../../src-renderer/ui/format.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** A Sunday, in wall time. */
const EVENING = new Date(2026, 10, 22, 20, 15).getTime();

afterEach(() => {
  i18n.activate('en');
});

function speak(language: string): void {
  i18n.loadAndActivate({ locale: language, messages: {} });
}

describe('the names of days and months', () => {
  it.each([
    ['en', 'en-IE', 'Sunday 22 November', 'Friday 20:15', '22 October'],
    ['en', 'en-US', 'Sunday November 22', 'Friday 20:15', 'October 22'],
    ['en', 'it-IT', 'Sunday November 22', 'Friday 20:15', 'October 22'],
    ['it', 'it-IT', 'domenica 22 novembre', 'venerdì 20:15', '22 ottobre'],
    ['it', 'it-CH', 'domenica 22 novembre', 'venerdì 20:15', '22 ottobre'],
    ['it', 'en-IE', 'domenica 22 novembre', 'venerdì 20:15', '22 ottobre'],
    ['de', 'en-IE', 'Sonntag 22. November', 'Freitag 20:15', '22. Oktober'],
  ])('are in the language of the page: %s in a venue of %s', (language, locale, day, thisWeek, earlier) => {
    speak(language);
    const lastMonth = new Date(2026, 9, 22, 20, 15).getTime();
    // Whether a comma stands after the weekday depends on the version of the system's data.
    expect(formatDay(EVENING, { locale }).replace(',', '')).toBe(day);
    expect(formatSince(EVENING - 2 * DAY_MS, EVENING, { locale })).toBe(thisWeek);
    expect(formatSince(lastMonth, EVENING, { locale })).toBe(earlier);
  });
});

it.each([
  ['en-IE', 'EUR', '1,234.50', '22/11/2026'],
  ['it-IT', 'EUR', '1234,50', '22/11/2026'],
  ['de-AT', 'EUR', '1 234,50', '22.11.2026'],
])('figures are as the venue writes them, whatever the page speaks: %s', (locale, currency, amount, date) => {
  for (const language of ['en', 'it']) {
    speak(language);
    expect(formatAmount(123_450, { locale, currency }).replace('\u00a0', ' ')).toBe(amount);
    expect(formatDate(EVENING, { locale })).toBe(date);
    expect(formatTime(EVENING, { locale })).toBe('20:15');
    expect(formatSince(EVENING - HOUR_MS, EVENING, { locale })).toBe('19:15');
  }
});

it.each([
  [-5 * MINUTE_MS, 'now'],
  [59_999, 'now'],
  [12 * MINUTE_MS, '12 min'],
  [64 * MINUTE_MS, '1 h 04'],
  [DAY_MS - 1, '23 h 59'],
  [3 * DAY_MS + HOUR_MS, '3 d'],
])('says of %i ms ago: %s', (ms, age) => {
  expect(formatAge(EVENING - ms, EVENING)).toBe(age);
});

it.each([
  [59_999, 'less than a minute'],
  [12 * MINUTE_MS, '12 min'],
  [26 * HOUR_MS + 5 * MINUTE_MS, '26 h 05'],
  [2 * DAY_MS, '2 days'],
  [729 * DAY_MS, '729 days'],
  [4 * 365 * DAY_MS, '4 years'],
])('says of a time of %i ms: %s', (ms, duration) => {
  expect(formatDuration(ms)).toBe(duration);
});
