const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Wall-clock days of a time zone, counted from the one that holds `now`: 0 is today, -1 yesterday. Times are epoch milliseconds. */
export type Calendar = {
  now: number;
  /** Day in which an instant lies. */
  dayOf(instant: number): number;
  /** When a day begins. */
  startOf(day: number): number;
};

export function calendar(now: Date, timeZone: string): Calendar {
  const wall = wallClock(timeZone);
  const today = Math.floor(wall(now.getTime()) / DAY);
  const starts = new Map<number, number>();
  const startOf = (day: number): number => {
    const held = starts.get(day);
    if (held !== undefined) return held;
    const midnight = (today + day) * DAY;
    // The zone's offset at the day's start, by its own clock; the second look settles days on which it changes.
    const guess = midnight - (wall(midnight) - midnight);
    const start = midnight - (wall(guess) - guess);
    starts.set(day, start);
    return start;
  };
  const dayOf = (instant: number): number => {
    let day = Math.floor((instant - now.getTime()) / DAY);
    while (startOf(day + 1) <= instant) day++;
    while (startOf(day) > instant) day--;
    return day;
  };
  return { now: now.getTime(), dayOf, startOf };
}

/** Of an instant, what the zone's clock shows, as if that were UTC. */
function wallClock(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (instant) => {
    const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    return Date.UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day ?? 1, part.hour ?? 0, part.minute ?? 0, part.second ?? 0);
  };
}
