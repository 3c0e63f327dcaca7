import { region } from '#lib/region';

const DAY_MS = 86_400_000;
const { locale, timeZone } = region;
/** Years, months and days of the region's calendar, whatever its locale shows. */
const CALENDAR = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric' });
const LONG_DATE = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'long', year: 'numeric' });
const SHORT_DATE = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'short' });
const MONTH = new Intl.DateTimeFormat(locale, { timeZone, month: 'long', year: 'numeric' });
const WEEKDAY = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long' });
const TIME = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** "Posted today", "Posted 2 days ago", "Posted 1 week ago". */
export function postedText(date: Date, now: Date): string {
  return `Posted ${agoText(date, now)}`;
}

/** "today", "yesterday", "2 days ago", "1 week ago", "3 months ago": by calendar days of the region. A date to come is "today". */
export function agoText(date: Date, now: Date): string {
  const days = daysBetween(date, now);
  if (days <= 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days < 7) return `${days} days ago`;
  if (days < 30) return `${plural(Math.floor(days / 7), 'week')} ago`;
  if (days < 365) return `${plural(Math.min(11, Math.floor(days / 30)), 'month')} ago`;
  return `${plural(Math.floor(days / 365), 'year')} ago`;
}

/** "today", "tomorrow", "in 19 days"; for a day gone by, as `agoText`. */
export function inText(date: Date, now: Date): string {
  const days = daysBetween(now, date);
  if (days < 0) return agoText(date, now);
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}

/**
 * "Closes today", "Closes tomorrow", "Closes Friday", "Closes in 7 days"; null when that is further away, or past.
 * `validThrough` is the first moment at which the job is closed, so a job valid through midnight closes the day before.
 */
export function closesText(validThrough: Date, now: Date): string | null {
  if (validThrough <= now) return null;
  const last = lastMoment(validThrough);
  const days = daysBetween(now, last);
  if (days > 7) return null;
  // A week from now has today's name.
  return `Closes ${days > 1 && days < 7 ? WEEKDAY.format(last) : inText(last, now)}`;
}

/** The last moment at which one can apply: its day is the closing day to show. */
export function lastMoment(validThrough: Date): Date {
  return new Date(validThrough.getTime() - 1);
}

/** "22 November 2026". */
export function longDate(date: Date): string {
  return LONG_DATE.format(date);
}

/** "22 Nov". */
export function shortDate(date: Date): string {
  return SHORT_DATE.format(date);
}

/** "November 2026". */
export function monthText(date: Date): string {
  return MONTH.format(date);
}

/** "09:42". */
export function timeText(date: Date): string {
  return TIME.format(date);
}

/** "2026-11-22", as the region's calendar has it: what a date field holds. */
export function isoDay(date: Date): string {
  return new Date(calendarDay(date) * DAY_MS).toISOString().slice(0, 10);
}

/** Midnights of the region between two moments; negative when `to` is on an earlier day. */
export function daysBetween(from: Date, to: Date): number {
  return calendarDay(to) - calendarDay(from);
}

/** Days since 1 January 1970 on the region's calendar. */
function calendarDay(date: Date): number {
  const parts = Object.fromEntries(CALENDAR.formatToParts(date).map((part) => [part.type, Number(part.value)]));
  return Date.UTC(parts.year ?? 0, (parts.month ?? 1) - 1, parts.day ?? 1) / DAY_MS;
}

function plural(n: number, word: string): string {
  return n === 1 ? `1 ${word}` : `${n} ${word}s`;
}
