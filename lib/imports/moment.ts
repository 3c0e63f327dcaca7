import { region } from '#lib/region';
import { Refusal, shown } from './refusal.ts';

const FORM = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?$/i;

/**
 * A schema.org Date or DateTime as a moment. A bare date is the first moment of that day, or its last second with
 * `last`; both, and a time without a zone, in the region's time zone. Undefined when missing.
 */
export function readMoment(value: unknown, name: string, { last = false } = {}): Date | undefined {
  if (value === undefined) return undefined;
  const parts = typeof value === 'string' ? FORM.exec(value.trim()) : null;
  if (!parts) throw new Refusal(`${name} ${shown(value)} is not a date such as 2027-03-14 or 2027-03-14T17:00:00Z.`);
  const [, year = '', month = '', day = '', hour, minute = '00', second = '00', zone] = parts;
  const time = hour === undefined ? (last ? '23:59:59' : '00:00:00') : `${hour}:${minute}:${second}`;
  const asUtc = new Date(`${year}-${month}-${day}T${time}Z`);
  const zoned =
    zone === undefined ? asUtc : new Date(`${year}-${month}-${day}T${time}${zone.toUpperCase().replace(/^([+-]\d\d):?/, '$1:')}`);
  if (Number.isNaN(asUtc.getTime()) || Number.isNaN(zoned.getTime()) || !asUtc.toISOString().startsWith(`${year}-${month}-${day}`)) {
    throw new Refusal(`${name} ${shown(value)} is a day or time that does not exist.`);
  }
  if (Number(year) < 2000 || Number(year) > 2100) throw new Refusal(`${name} ${shown(value)} is not in this century.`);
  return zone === undefined ? inZone(asUtc, region.timeZone) : zoned;
}

/** The moment at which the clocks of a zone show what UTC clocks show at `asUtc`. */
function inZone(asUtc: Date, timeZone: string): Date {
  const first = new Date(asUtc.getTime() - offset(asUtc, timeZone));
  return new Date(asUtc.getTime() - offset(first, timeZone));
}

/** How far a zone's clocks are ahead of UTC at a moment, in milliseconds. */
function offset(at: Date, timeZone: string): number {
  const name =
    new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at).find(({ type }) => type === 'timeZoneName')
      ?.value ?? '';
  const [, sign, hours, minutes = '0'] = /([+-])(\d\d):?(\d\d)?/.exec(name) ?? [];
  return hours === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
