import type { Random } from './random.ts';
import type { SeedRole } from './role.ts';

export type SeedPay = { min: number; max: number; period: 'HOUR' | 'DAY' | 'YEAR' };

/** What a contractor is paid a day for each pound that an employee is paid a year. */
const DAY_RATE = 1 / 135;
const HOURS_A_YEAR = 1950;
const SINGLE_FIGURE = 0.13;
/** An apprentice in a post that others hold as well is paid this part of what they are; bands below the figure are apprentices' own. */
const APPRENTICE_PART = 0.78;
const APPRENTICE_MOST = 22_000;

/** Advertised pay around a point of the level's band, or null when the advert keeps quiet. `open`: share of the employer's adverts that state it; `grades`: odd figures in narrow ranges. */
export function makePay(
  role: SeedRole,
  level: string,
  type: string,
  { open, grades }: { open: number; grades: boolean },
  random: Random,
): SeedPay | null {
  const band = role.pay[level];
  if (!band || !random.chance(open)) return null;
  const [least, most] = [band[0] * 1000, band[1] * 1000];
  // The mean of two draws: offers lie about the middle of the band, but reach both its ends.
  const part = random.next() * 0.7 + random.next() * 0.3;
  const width = grades ? 0.05 + random.next() * 0.06 : 0.07 + random.next() * 0.13;
  // A few employers pay beside the band, most within it.
  const spread = random.chance(0.12) ? 1.5 : 1.15;
  const centre = (least + most) / 2 + (part - 0.5) * (most - least) * spread;
  const scale = type === 'apprenticeship' && least > APPRENTICE_MOST ? APPRENTICE_PART : 1;
  const low = centre * (1 - width / 2) * scale;
  const high = centre * (1 + width / 2) * scale;
  if (type === 'contract') return range(low * DAY_RATE, high * DAY_RATE, 'DAY', 25, random);
  if (type === 'apprenticeship' || type === 'internship')
    return random.chance(0.5)
      ? range(low / HOURS_A_YEAR, high / HOURS_A_YEAR, 'HOUR', 0.05, random, 0.6)
      : range(low, high, 'YEAR', 250, random, 0.6);
  if ((type === 'temporary' || type === 'part-time') && low < 30_000 && random.chance(0.5))
    return range(low / HOURS_A_YEAR, high / HOURS_A_YEAR, 'HOUR', 0.05, random, 0.4);
  if (grades) return { min: Math.round(low), max: Math.round(high), period: 'YEAR' };
  return range(low, high, 'YEAR', low > 40_000 && random.chance(0.6) ? 1000 : 500, random);
}

function range(low: number, high: number, period: SeedPay['period'], step: number, random: Random, single = SINGLE_FIGURE): SeedPay {
  const to = (amount: number) => Math.round(Math.round(amount / step) * step * 100) / 100;
  const min = to(low);
  return { min, max: random.chance(single) ? min : Math.max(min, to(high)), period };
}
