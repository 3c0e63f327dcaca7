import { region } from '#lib/region';
import { textWidth } from '#lib/roles/text-width';

/** A place with the jobs that name it; WGS 84 degrees. */
export type PlaceCount = { slug: string; name: string; lat: number; lon: number; count: number };

type Point = { x: number; y: number };
/** A circle of the map. `label` is where its words start, are centred or end; null where there is no room for them. */
export type MapPlace = PlaceCount & Point & { r: number; label: (Point & { anchor: 'start' | 'middle' | 'end' }) | null };

/** The size of the words on the map, in its units. */
export const LABEL_SIZE = 14.5;
/** About as wide as a phone's screen is in pixels. */
const WIDTH = 400;
const MOST_HEIGHT = 560;
const MARGIN = 14;
/** Least extent from south to north, in degrees: a region of one town is drawn with what lies around it. */
const LEAST_EXTENT = 0.3;
const LEAST_RADIUS = 3.5;
const MOST_RADIUS = 12;

/** The ground that the map shows. */
type Ground = { south: number; west: number; north: number; east: number };

/** Around the region's places and its outline. */
export const GROUND: Ground = groundOf([...region.places.map(({ lat, lon }) => [lat, lon] as const), ...(region.outline ?? [])]);

const SCALE = scaleOf(GROUND);

export const MAP = {
  width: round((GROUND.east - GROUND.west) * SCALE.across + 2 * MARGIN),
  height: round((GROUND.north - GROUND.south) * SCALE.up + 2 * MARGIN),
  /** SVG path of the region's outline; null where it has none. */
  outline: region.outline ? `M${region.outline.map(([lat, lon]) => pair(onMap({ lat, lon }))).join('L')}Z` : null,
};

/**
 * Where the circles and the words stand. The area of a circle grows with its count; circles that would cover each other
 * move apart. Words go beside their circle where they meet no other words, circles or edges, those of the most jobs first.
 */
export function placesOnMap(places: readonly PlaceCount[]): MapPlace[] {
  const most = Math.max(1, ...places.map(({ count }) => count));
  const circles = places
    .map((place) => ({ ...place, ...onMap(place), r: round(LEAST_RADIUS + (MOST_RADIUS - LEAST_RADIUS) * Math.sqrt(place.count / most)) }))
    .sort((a, b) => b.count - a.count || (a.slug < b.slug ? -1 : 1));
  moveApart(circles);
  const taken: Box[] = circles.map(({ x, y, r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }));
  return circles.map((circle) => {
    const room = spots(circle).find(({ box }) => isOnMap(box) && !taken.some((other) => meet(box, other)));
    if (room) taken.push(room.box);
    return { ...circle, x: round(circle.x), y: round(circle.y), label: room?.label ?? null };
  });
}

function onMap({ lat, lon }: { lat: number; lon: number }): Point {
  return { x: MARGIN + (lon - GROUND.west) * SCALE.across, y: MARGIN + (GROUND.north - lat) * SCALE.up };
}

type Circle = Point & { r: number };

/** Pair by pair, half of what they lack each, until none covers another or no more is gained. */
function moveApart(circles: Circle[]): void {
  for (let turn = 0; turn < 60; turn++) {
    let moved = false;
    for (const [at, a] of circles.entries()) {
      for (const b of circles.slice(at + 1)) {
        const [dx, dy] = [b.x - a.x, b.y - a.y];
        const distance = Math.hypot(dx, dy);
        const lack = a.r + b.r + 1 - distance;
        if (lack <= 0.05) continue;
        const [ux, uy] = distance === 0 ? [0, 1] : [dx / distance, dy / distance];
        a.x -= (ux * lack) / 2;
        a.y -= (uy * lack) / 2;
        b.x += (ux * lack) / 2;
        b.y += (uy * lack) / 2;
        moved = true;
      }
    }
    if (!moved) return;
  }
}

type Box = { left: number; right: number; top: number; bottom: number };

/** Places for the words of a circle, the best first: right of it, left of it, so a little higher or lower, beneath it and above it. */
function spots({ x, y, r, name, count }: Circle & PlaceCount): { box: Box; label: NonNullable<MapPlace['label']> }[] {
  const width = textWidth(`${name} ${count}`, LABEL_SIZE);
  const half = LABEL_SIZE / 2;
  const spot = (from: number, middle: number, anchor: 'start' | 'middle' | 'end') => {
    const left = from - width * { start: 0, middle: 0.5, end: 1 }[anchor];
    return {
      box: { left, right: left + width, top: middle - half, bottom: middle + half },
      label: { x: round(from), y: round(middle + LABEL_SIZE * 0.35), anchor },
    };
  };
  const beside = [0, -0.5, 0.5, -1, 1].flatMap((lift) => {
    const middle = y + lift * (r + half);
    const gap = Math.sqrt(1 - lift * lift) * r + 4;
    return [spot(x + gap, middle, 'start'), spot(x - gap, middle, 'end')];
  });
  const across = [y + r + half + 1, y - r - half - 1].flatMap((middle) =>
    [0, 0.25, -0.25].map((shift) => spot(x + shift * width, middle, 'middle')),
  );
  return [...beside, ...across];
}

function isOnMap({ left, right, top, bottom }: Box): boolean {
  return left >= 0 && right <= MAP.width && top >= 0 && bottom <= MAP.height;
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function groundOf(points: readonly (readonly [lat: number, lon: number])[]): Ground {
  const [lats, lons] = [points.map(([lat]) => lat), points.map(([, lon]) => lon)];
  const [south, north] = stretched(Math.min(...lats), Math.max(...lats));
  const [west, east] = stretched(Math.min(...lons), Math.max(...lons));
  return { south, west, north, east };
}

function stretched(from: number, to: number): [number, number] {
  const lack = Math.max(0, LEAST_EXTENT - (to - from)) / 2;
  return [from - lack, to + lack];
}

/** Units for a degree: equal steps on the ground are equal on the map at its middle. */
function scaleOf({ south, west, north, east }: Ground): { across: number; up: number } {
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const up = Math.min((WIDTH - 2 * MARGIN) / ((east - west) * narrowing), (MOST_HEIGHT - 2 * MARGIN) / (north - south));
  return { across: up * narrowing, up };
}

function pair({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
