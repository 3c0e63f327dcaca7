import type { SeedEmployer } from './employer.ts';
import type { Random } from './random.ts';

/** Slugs of where a job is: mostly its employer's home, now and then several. `places`: largest first. */
export function placesOf(employer: SeedEmployer, places: Places, pickPlace: (random: Random) => string, random: Random): string[] {
  const home = places[employer.home % places.length]?.slug;
  const first = home && random.chance(0.68) ? home : pickPlace(random);
  if (!random.chance(0.055)) return [first];
  return [...new Set([first, pickPlace(random), ...(random.chance(0.3) ? [pickPlace(random)] : [])])];
}

/** Steered by people; a few more for each, so that small places are not left out. */
export function placePicker(places: Places): (random: Random) => string {
  const total = places.reduce((sum, { weight }) => sum + weight + 12, 0);
  return (random) => {
    let left = random.next() * total;
    for (const { slug, weight } of places) {
      left -= weight + 12;
      if (left < 0) return slug;
    }
    return places[0]?.slug ?? '';
  };
}

type Places = readonly { slug: string; name: string; weight: number }[];
