import type { Calendar } from './calendar.ts';
import type { Random } from './random.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** 320 of 900 are live. */
const LIVE_SHARE = 320 / 900;
/** Those of the last two months; most of them are live. The rest lie evenly over the ten months before. */
const RECENT_SHARE = 400 / 900;
const RECENT_DAYS = 58;
const ALL_DAYS = 363;
/** Closed ones among the recent are among the older part of them. */
const SETTLED_PART = 0.75;
/** Every so many live ones, one closes today. */
const CLOSES_TODAY = 53;

export type Dates = { datePosted: Date; validThrough: Date; live: boolean };

/** Gives dates to the jobs of a set of `total` in order of publishing. Exactly the same share is live whatever the clock. */
export function dater(total: number, days: Calendar): (index: number, random: Random) => Dates {
  const recent = Math.min(total, Math.max(Math.ceil(total * RECENT_SHARE), 1));
  const live = Math.min(recent, Math.round(total * LIVE_SHARE));
  const settled = Math.max(Math.floor(recent * SETTLED_PART), recent - live);
  const older = total - recent;
  const isLive = (place: number): boolean =>
    place >= settled || Math.floor(((place + 1) * (recent - live)) / settled) === Math.floor((place * (recent - live)) / settled);
  let liveSoFar = 0;

  return (index, random) => {
    const place = index - older;
    // Spread by place, so that order is kept; the offset keeps two jobs from sharing an instant.
    const age =
      place < 0
        ? RECENT_DAYS + ((ALL_DAYS - RECENT_DAYS) * (older - index - 0.5)) / older
        : (RECENT_DAYS * (recent - place - 0.5)) / recent;
    const posted = officeHours(days.now - age * DAY, days);
    const postedDay = days.dayOf(posted);
    const alive = place >= 0 && isLive(place);
    const closing = alive ? closesAhead(postedDay, liveSoFar++, days, random) : closedBefore(postedDay, place >= 0, days, random);
    return { datePosted: new Date(posted), validThrough: new Date(closing), live: alive };
  };
}

/** The same day between 8 and 18 by the clock, in the same order; today's never after now. */
function officeHours(instant: number, days: Calendar): number {
  const day = days.dayOf(instant);
  const start = days.startOf(day);
  const part = (instant - start) / (days.startOf(day + 1) - start);
  const minute = Math.floor((start + 8 * HOUR + part * 10 * HOUR) / MINUTE) * MINUTE;
  return day === 0 ? Math.min(minute, instant) : minute;
}

const OPEN_DAYS = [14, 21, 21, 28, 28, 30, 30, 35, 42, 56, 70] as const;

function closesAhead(postedDay: number, count: number, days: Calendar, random: Random): number {
  const open = random.pick(OPEN_DAYS);
  // One that ran out already is kept open a while longer, as people do who have not found anyone.
  const day = postedDay + open > 0 ? postedDay + open : random.int(1, 24);
  const closing = count % CLOSES_TODAY === CLOSES_TODAY - 1 ? endOf(0, days) : closingTime(day, days, random);
  return closing > days.now ? closing : endOf(1, days);
}

function closedBefore(postedDay: number, recently: boolean, days: Calendar, random: Random): number {
  const latest = Math.max(1, -postedDay - 1);
  const open = recently ? random.int(Math.min(6, latest), latest) : Math.min(random.pick(OPEN_DAYS), latest);
  return closingTime(postedDay + open, days, random);
}

/** At the end of the day, at noon or at five. */
function closingTime(day: number, days: Calendar, random: Random): number {
  const draw = random.next();
  if (draw < 0.7) return endOf(day, days);
  return days.startOf(day) + (draw < 0.85 ? 17 : 12) * HOUR;
}

function endOf(day: number, days: Calendar): number {
  return days.startOf(day + 1) - 1000;
}
