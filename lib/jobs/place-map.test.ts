import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { region } from '#lib/region';
import { textWidth } from '#lib/roles/text-width';
import { GROUND, LABEL_SIZE, MAP, type MapPlace, placesOnMap } from './place-map.ts';

const counted = (count: (at: number) => number) => region.places.map((place, at) => ({ ...place, count: count(at) }));
const place = (slug: string, lat: number, lon: number, count: number) => ({ slug, name: slug, lat, lon, count });

function boxOf({ name, count, label }: MapPlace) {
  if (!label) return [];
  const width = textWidth(`${name} ${count}`, LABEL_SIZE);
  const left = label.x - width * { start: 0, middle: 0.5, end: 1 }[label.anchor];
  const middle = label.y - LABEL_SIZE * 0.35;
  return [{ left, right: left + width, top: middle - LABEL_SIZE / 2, bottom: middle + LABEL_SIZE / 2 }];
}

describe('the map', () => {
  it('shows every place of the region and its outline, north at the top', () => {
    for (const { lat, lon } of region.places) {
      expect(lat).toBeGreaterThanOrEqual(GROUND.south);
      expect(lat).toBeLessThanOrEqual(GROUND.north);
      expect(lon).toBeGreaterThanOrEqual(GROUND.west);
      expect(lon).toBeLessThanOrEqual(GROUND.east);
    }
    const [north, south] = placesOnMap([place('north', GROUND.north, GROUND.west, 2), place('south', GROUND.south, GROUND.east, 1)]);
    expect(north?.y).toBeLessThan(south?.y ?? 0);
    expect(north?.x).toBeLessThan(south?.x ?? 0);
    expect(MAP.width).toBeLessThanOrEqual(400);
    expect(MAP.outline).toMatch(/^M[\d. L]+Z$/);
  });

  it('draws no circle over another and no words over words, circles or edges, whatever the counts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: region.places.length, maxLength: region.places.length }),
        (counts) => {
          const drawn = placesOnMap(counted((at) => counts[at] ?? 1));
          for (const [at, a] of drawn.entries()) {
            for (const b of drawn.slice(at + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.r + b.r - 0.5);
          }
          const boxes = drawn.flatMap(boxOf);
          for (const [at, a] of boxes.entries()) {
            expect(a.left > -1 && a.right < MAP.width + 1 && a.top > -1 && a.bottom < MAP.height + 1).toBe(true);
            for (const b of boxes.slice(at + 1)) {
              const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
              const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
              expect(Math.min(across, down)).toBeLessThan(0.5);
            }
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('names the places of most jobs first, and most of them', () => {
    const drawn = placesOnMap(counted((at) => region.places[at]?.weight ?? 1));
    expect(drawn.map(({ count }) => count)).toEqual(drawn.map(({ count }) => count).toSorted((a, b) => b - a));
    expect(drawn.slice(0, 3).filter(({ label }) => label === null)).toEqual([]);
    expect(drawn.filter(({ label }) => label !== null).length).toBeGreaterThan(drawn.length / 2);
  });

  it('parts two places of one point, and draws nothing for nothing', () => {
    const [a, b] = placesOnMap([place('a', GROUND.north, GROUND.west, 1), place('b', GROUND.north, GROUND.west, 1)]);
    expect([a?.x, a?.y]).not.toEqual([b?.x, b?.y]);
    expect(placesOnMap([])).toEqual([]);
  });
});
