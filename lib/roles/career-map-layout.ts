import { layColumns, layRows, levelsOf, type MapRole, type Move, toLines } from './career-map-grid.ts';
import { type Label, type Marked, placeLabels } from './career-map-labels.ts';
import { type Badge, changesOf, drawLine, findWalkways, placeStations } from './career-map-lines.ts';
import { LEVEL_NAMES, LEVELS } from './level.ts';
import { type Point, roundedPath } from './octilinear.ts';
import type { TrackId } from './role.ts';

export type Zone = { name: string; x: number; width: number };
/** `d` is its path; `from` the name of another line's station at which it begins, if any. */
export type MapLine = { track: TrackId; name: string; d: string; badge: Badge; from: string | null };
export type Walkway = { d: string; slugs: readonly string[] };
export type MapStation = Marked & {
  label: Label;
  /** Tracks to change for here. */
  changes: readonly TrackId[];
};
/** A drawing in its own units, ready to be written as SVG. Lines and stations run from top to bottom. */
export type CareerMap = {
  width: number;
  height: number;
  zones: readonly Zone[];
  lines: readonly MapLine[];
  walkways: readonly Walkway[];
  stations: readonly MapStation[];
};

const WIDTH = 1200;

/**
 * Lays out roles as a metro map: levels from left to right, one line a track, forks where a track has several roles at
 * one level, walkways where `moves` joins roles of one level on different tracks. `here` is the slug of the reader's own station.
 * The same input gives the same map.
 */
export function layCareerMap(roles: readonly MapRole[], moves: readonly Move[], here: string | null = null): CareerMap {
  const levels = levelsOf(roles);
  const lines = toLines(roles, moves, LEVELS.indexOf(levels[0] ?? 'entry'));
  const { rows, height } = layRows(lines);
  const { columns, width } = layColumns(lines, rows, levels.length, WIDTH);

  const placed = lines.flatMap((line, i) => placeStations(line, rows[i] ?? 0, columns));
  const at = (slug: string): Point | null => {
    const station = placed.find((one) => one.slug === slug);
    return station === undefined ? null : [station.x, station.y];
  };
  const drawn = lines.map((line, i) => ({ line, ...drawLine(line, rows[i] ?? 0, columns, line.origin && at(line.origin.role.slug)) }));
  const walkways = findWalkways(lines, rows, placed, moves);
  const branches = new Map(lines.flatMap((line) => (line.origin === null ? [] : [[line.origin.role.slug, line.track] as const])));

  const marked = placed.map((station) => {
    const changes = [
      ...changesOf(station.slug, station.track, walkways),
      ...(branches.has(station.slug) ? [branches.get(station.slug) as TrackId] : []),
    ];
    const ring: Marked['ring'] = station.slug === here ? 'here' : changes.length > 0 ? 'change' : 'plain';
    return { ...station, ring, changes };
  });
  const ways = walkways.map((stations) => stations.map(({ x, y }): Point => [x, y]));
  const labels = placeLabels(marked, {
    lines: drawn.flatMap(({ paths }) => paths),
    walkways: ways,
    badges: drawn.map(({ badge }) => badge),
    width,
    height,
  });

  return {
    width,
    height,
    zones: levels.map((level, i) => {
      const [start, end] = [border(columns, i, width), border(columns, i + 1, width)];
      return { name: LEVEL_NAMES[level], x: start, width: end - start };
    }),
    lines: drawn.map(({ line, paths, badge }) => ({
      track: line.track,
      name: line.name,
      d: paths.map((path) => roundedPath(path)).join(''),
      badge,
      from: line.origin?.role.name ?? null,
    })),
    walkways: walkways.map((stations, i) => ({ d: roundedPath(ways[i] ?? []), slugs: stations.map((station) => station.slug) })),
    stations: marked.map((station, i) => ({ ...station, label: labels[i] as Label })),
  };
}

function border(columns: readonly number[], i: number, width: number): number {
  const [before, after] = [columns[i - 1], columns[i]];
  if (before === undefined) return 0;
  return after === undefined ? width : Math.round((before + after) / 2);
}
