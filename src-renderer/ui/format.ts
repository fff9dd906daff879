import { i18n } from '@lingui/core';
import { plural, t } from '@lingui/core/macro';
import type { SettingsView } from '../../src-shared/contract/views.ts';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

type Locality = Pick<SettingsView, 'locale' | 'currency'>;

/** Amount in minor units as the venue writes it, without the currency's sign: there is only one currency here. */
export function formatAmount(amountMinor: number, { locale, currency }: Locality): string {
  const { format, minorPerUnit } = amountFormat(locale, currency);
  return format.format(amountMinor / minorPerUnit);
}

/** How many minor units the venue's currency has to a unit: 100 for the euro, 1 for the yen. */
export function minorPerUnit({ locale, currency }: Locality): number {
  return amountFormat(locale, currency).minorPerUnit;
}

/** Wall time as hours and minutes. */
export function formatTime(ms: number, { locale }: Pick<Locality, 'locale'>): string {
  return timeFormat(locale).format(ms);
}

/** The date in figures, as it stands on a receipt: `25/11/2026`. */
export function formatDate(ms: number, { locale }: Pick<Locality, 'locale'>): string {
  return new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric' }).format(ms);
}

/** The day as people say it, in the language that is spoken: `Sunday 22 November`. */
export function formatDay(ms: number, locality: Pick<Locality, 'locale'>): string {
  return new Intl.DateTimeFormat(spokenLocale(locality), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(ms);
}

/** How long ago, as a waiter says it: `now`, `12 min`, `1 h 04`. A clock that was set back counts as now. */
export function formatAge(sinceMs: number, nowMs: number): string {
  const minutes = Math.floor(Math.max(0, nowMs - sinceMs) / MINUTE_MS);
  const days = Math.floor(minutes / DAY_MINUTES);
  if (minutes < 1) return t`now`;
  return days < 1 ? formatMinutes(minutes) : t`${days} d`;
}

/** How long, for people: `less than a minute`, `12 min`, `26 h 05`, `3 days`, `4 years`. */
export function formatDuration(ms: number): string {
  const minutes = Math.floor(ms / MINUTE_MS);
  const days = Math.floor(minutes / DAY_MINUTES);
  const years = Math.floor(days / 365);
  if (minutes < 1) return t`less than a minute`;
  if (days < 2) return formatMinutes(minutes);
  return days < 730
    ? plural(days, { one: '# day', other: '# days' })
    : plural(years, { one: '# year', other: '# years' });
}

function formatMinutes(minutes: number): string {
  if (minutes < 60) return t`${minutes} min`;
  const hours = Math.floor(minutes / 60);
  const rest = String(minutes % 60).padStart(2, '0');
  return t`${hours} h ${rest}`;
}

/** Since when: the time for today, with the day before it for the last days, else the date. */
export function formatSince(ms: number, nowMs: number, locality: Pick<Locality, 'locale'>): string {
  const spoken = spokenLocale(locality);
  if (new Date(ms).toDateString() === new Date(nowMs).toDateString()) return formatTime(ms, locality);
  const isThisWeek = Math.abs(nowMs - ms) < 6 * DAY_MINUTES * MINUTE_MS;
  if (isThisWeek)
    return `${new Intl.DateTimeFormat(spoken, { weekday: 'long' }).format(ms)} ${formatTime(ms, locality)}`;
  return new Intl.DateTimeFormat(spoken, { day: 'numeric', month: 'long' }).format(ms);
}

/** For the names of days and months: the language that is spoken, as the venue's region writes it where it is the same. */
function spokenLocale({ locale }: Pick<Locality, 'locale'>): string {
  const isSpokenThere = new Intl.Locale(locale).language === new Intl.Locale(i18n.locale).language;
  return isSpokenThere ? locale : i18n.locale;
}

export function formatWholeNumber(count: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(count);
}

interface AmountFormat {
  readonly format: Intl.NumberFormat;
  readonly minorPerUnit: number;
}

const amountFormats = new Map<string, AmountFormat>();

function amountFormat(locale: string, currency: string): AmountFormat {
  const key = `${locale} ${currency}`;
  const known = amountFormats.get(key);
  if (known) return known;
  const ofCurrency = new Intl.NumberFormat(locale, { style: 'currency', currency }).resolvedOptions();
  const digits = ofCurrency.maximumFractionDigits ?? 2;
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  const made = { format, minorPerUnit: 10 ** digits };
  amountFormats.set(key, made);
  return made;
}

const timeFormats = new Map<string, Intl.DateTimeFormat>();

function timeFormat(locale: string): Intl.DateTimeFormat {
  const known = timeFormats.get(locale);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  timeFormats.set(locale, made);
  return made;
}
