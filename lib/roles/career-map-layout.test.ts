import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { careerMap, localMap } from './career-map.ts';
import type { MapRole, Move } from './career-map-grid.ts';
import { badgeBox, labelBox, overlaps, stationBox } from './career-map-labels.ts';
import { type CareerMap, layCareerMap } from './career-map-layout.ts';
import { GUIDES } from './guides.ts';
import { LEVELS } from './level.ts';
import { isOctilinear, type Point } from './octilinear.ts';
import { ROLES, TRACKS } from './role.ts';

const MOVES: Move[] = GUIDES.flatMap((guide) => guide.leadsTo.map(({ role }) => ({ from: guide.slug, to: role })));
const EXTRA: MapRole[] = [
  { slug: 'graduate-developer', name: 'Graduate Developer', track: 'eng', level: 'entry' },
  { slug: 'junior-developer', name: 'Junior Developer', track: 'eng', level: 'junior' },
  { slug: 'games-developer', name: 'Games Developer', track: 'eng', level: 'mid' },
  { slug: 'performance-tester', name: 'Performance Test Engineer', track: 'qual', level: 'senior' },
  { slug: 'network-engineer', name: 'Network Engineer', track: 'plat', level: 'junior' },
  { slug: 'bi-developer', name: 'Business Intelligence Developer', track: 'data', level: 'mid' },
  { slug: 'chief-technology-officer', name: 'Chief Technology Officer', track: 'lead', level: 'principal' },
];

describe('the whole map', () => {
  const map = careerMap();

  it('has one station for every role, all six levels and every line', () => {
    expect(map.stations.map((station) => station.slug).sort()).toEqual(ROLES.map((role) => role.slug).sort());
    expect(map.zones).toHaveLength(LEVELS.length);
    expect(map.lines.map((line) => line.track)).toEqual(TRACKS.map((track) => track.id));
    expect(map.width).toBe(1200);
  });

  it('is clear to read', () => expectClear(map));

  it('is the same every time', () => {
    expect(careerMap()).toEqual(map);
  });

  it('lets people change between lines where a guide says so', () => {
    const back = map.stations.find((station) => station.slug === 'back-end-developer');
    expect(back?.ring).toBe('change');
    expect(back?.changes).toEqual(['plat', 'data']);
    expect(map.stations.find((station) => station.slug === 'technical-lead')?.changes).toEqual(['lead']);
    for (const { slugs } of map.walkways) {
      const stops = slugs.map((slug) => map.stations.find((station) => station.slug === slug));
      expect(new Set(stops.map((stop) => stop?.level)).size).toBe(1);
      expect(new Set(stops.map((stop) => stop?.track)).size).toBeGreaterThan(1);
      expect(new Set(stops.map((stop) => stop?.x)).size).toBe(1);
    }
  });
});

describe('the map around one role', () => {
  it.each(ROLES.map((role) => role.slug))('of %s is clear to read and says where you are', (slug) => {
    const map = localMap(slug);
    expect(map.stations.filter((station) => station.ring === 'here').map((station) => station.slug)).toEqual([slug]);
    expectClear(map);
  });

  it('throws for an unknown role', () => {
    expect(() => localMap('nothing')).toThrow('nothing');
  });
});

describe('any selection of roles', () => {
  it('lays out clear to read', () => {
    fc.assert(
      fc.property(fc.subarray([...ROLES], { minLength: 1 }), (roles) => expectClear(layCareerMap(roles, MOVES))),
      { numRuns: 150 },
    );
  });

  it('stays clear when a role or two are added', () => {
    fc.assert(
      fc.property(fc.subarray(EXTRA, { minLength: 1, maxLength: 2 }), (added) => expectClear(layCareerMap([...ROLES, ...added], MOVES))),
      { numRuns: 25 },
    );
  });
});

/** All inside, nothing touching, only level, upright and 45° strokes. */
function expectClear(map: CareerMap): void {
  const labels = map.stations.map((station) => ({ slug: station.slug, box: labelBox(station.label) }));
  const badges = map.lines.map((line) => badgeBox(line.badge));
  const strokes = [...map.lines.map((line) => ({ d: line.d, half: 4 })), ...map.walkways.map((walkway) => ({ d: walkway.d, half: 5.5 }))];
  const points = strokes.flatMap(({ d, half }) =>
    flatten(d).map(([x, y]) => ({ left: x - half, right: x + half, top: y - half, bottom: y + half })),
  );

  const faults: string[] = [];
  for (const [i, { slug, box }] of labels.entries()) {
    if (box.left < 0 || box.right > map.width || box.top < 0 || box.bottom > map.height) faults.push(`${slug} outside`);
    for (const other of labels.slice(i + 1)) if (overlaps(box, other.box)) faults.push(`${slug} on ${other.slug}`);
    for (const station of map.stations) if (overlaps(box, stationBox(station))) faults.push(`${slug} on station ${station.slug}`);
    if (badges.some((badge) => overlaps(box, badge))) faults.push(`${slug} on a badge`);
    if (points.some((point) => overlaps(box, point))) faults.push(`${slug} crossed`);
    if (map.stations.filter((station) => station.slug === slug).length !== 1) faults.push(`${slug} twice`);
  }
  for (const badge of badges) {
    if (badge.left < 0 || badge.right > map.width) faults.push('badge outside');
    for (const station of map.stations) if (overlaps(badge, stationBox(station))) faults.push(`badge on ${station.slug}`);
  }
  for (const { d } of strokes) for (const [a, b] of straights(d)) if (!isOctilinear(a, b)) faults.push(`angle ${a} to ${b}`);
  for (const { label } of map.stations)
    if (label.rows.length === 1 && (label.rows[0]?.length ?? 0) > 24 && label.rows[0]?.includes(' ')) faults.push('long row');
  expect(faults).toEqual([]);
}

type Step = { command: string; numbers: number[] };

function steps(d: string): Step[] {
  return [...d.matchAll(/([MLQ])([^MLQ]+)/g)].map(([, command = '', rest = '']) => ({
    command,
    numbers: rest.trim().split(/\s+/).map(Number),
  }));
}

/** The straight strokes: each line, and the two tangents of each bend. */
function straights(d: string): [Point, Point][] {
  let at: Point = [0, 0];
  return steps(d).flatMap(({ command, numbers: [a = 0, b = 0, c = 0, e = 0] }) => {
    const from = at;
    at = command === 'Q' ? [c, e] : [a, b];
    if (command === 'M') return [];
    const corner: Point = [a, b];
    return command === 'L' ? [[from, corner] as [Point, Point]] : [[from, corner] as [Point, Point], [corner, at] as [Point, Point]];
  });
}

/** Points along a path, no more than 2 apart. */
function flatten(d: string): Point[] {
  let at: Point = [0, 0];
  return steps(d).flatMap(({ command, numbers: [a = 0, b = 0, c = a, e = b] }) => {
    const from = at;
    at = [c, e];
    if (command === 'M') return [at];
    const n = Math.ceil(Math.hypot(c - from[0], e - from[1]) / 2) + 1;
    return Array.from({ length: n + 1 }, (_, i): Point => {
      const t = i / n;
      if (command === 'L') return [from[0] + (c - from[0]) * t, from[1] + (e - from[1]) * t];
      return [(1 - t) ** 2 * from[0] + 2 * t * (1 - t) * a + t * t * c, (1 - t) ** 2 * from[1] + 2 * t * (1 - t) * b + t * t * e];
    });
  });
}
