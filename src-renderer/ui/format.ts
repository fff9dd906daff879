import type { SettingsView } from '../../src-shared/contract/views.ts';

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

/** The day as people say it: `Sunday 22 November`. */
export function formatDay(ms: number, { locale }: Pick<Locality, 'locale'>): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' }).format(ms);
}

/** How long ago, as a waiter says it: `now`, `12 min`, `1 h 04`. A clock that was set back counts as now. */
export function formatAge(sinceMs: number, nowMs: number): string {
  const minutes = Math.floor(Math.max(0, nowMs - sinceMs) / 60_000);
  if (minutes < 1) return 'now';
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 24 * 60) return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`;
  return `${Math.floor(minutes / 1440)} d`;
}

/** How long, for people: `less than a minute`, `12 min`, `26 h 05`, `3 days`, `4 years`. */
export function formatDuration(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return 'less than a minute';
  if (minutes < 60) return `${minutes} min`;
  const days = Math.floor(minutes / 1440);
  if (days < 2) return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')}`;
  return days < 730 ? `${days} days` : `${Math.floor(days / 365)} years`;
}

/** Since when: the time for today, with the day before it for the last days, else the date. */
export function formatSince(ms: number, nowMs: number, locality: Pick<Locality, 'locale'>): string {
  const { locale } = locality;
  if (new Date(ms).toDateString() === new Date(nowMs).toDateString()) return formatTime(ms, locality);
  const isThisWeek = Math.abs(nowMs - ms) < 6 * 86_400_000;
  if (isThisWeek)
    return `${new Intl.DateTimeFormat(locale, { weekday: 'long' }).format(ms)} ${formatTime(ms, locality)}`;
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' }).format(ms);
}

export function formatWholeNumber(count: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(count);
}

export function formatCount(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
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
