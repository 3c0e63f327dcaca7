import {
  BADGE_GAP,
  BADGE_ROOM,
  badgeWidth,
  halfHeight,
  halfWidth,
  isLinked,
  type Line,
  type MapRole,
  type Move,
  type Stop,
} from './career-map-grid.ts';
import type { Level } from './level.ts';
import { BEND, type Point } from './octilinear.ts';
import type { TrackId } from './role.ts';

export type Placed = MapRole & { x: number; y: number };
/** A line's name on the line, `y` at its middle. */
export type Badge = { x: number; y: number; width: number };

/** How far a branch of a fork runs along the trunk, so that both ends of the bend are one stroke. */
const STUB = 30;

/** Every station of a line where it stands. */
export function placeStations(line: Line, y: number, columns: readonly number[]): Placed[] {
  return line.stops.flatMap((stop) => stop.roles.map((role, i) => ({ ...role, x: columns[stop.column] ?? 0, y: branchY(stop, i, y) })));
}

/** The strokes that make up a line, each as its corners, and where its name goes. */
export function drawLine(line: Line, y: number, columns: readonly number[], origin: Point | null): { paths: Point[][]; badge: Badge } {
  const x = (stop: Stop) => columns[stop.column] ?? 0;
  const [first, second] = line.stops as [Stop, Stop | undefined];
  const width = badgeWidth(line.name);
  const paths: Point[][] = [];
  let badge: Badge;
  let from: number;
  if (origin === null) {
    const end = x(first) - (first.roles.length > 1 ? halfWidth(first) + BADGE_ROOM : BADGE_GAP);
    badge = { x: end - width, y, width };
    from = end - width / 2;
  } else {
    const room = second === undefined ? 0 : x(second) - halfWidth(second) - x(first) - width;
    badge = { x: x(first) + (second === undefined ? BADGE_ROOM : room / 2), y, width };
    from = x(first);
    const upright = origin[0] === from;
    paths.push(upright ? [origin, [from, y]] : [origin, [origin[0] + Math.abs(y - origin[1]), y], [from, y]]);
  }
  for (const stop of line.stops) {
    if (stop.roles.length === 1) continue;
    paths.push([
      [from, y],
      [x(stop) - halfWidth(stop) - BEND, y],
    ]);
    const last = stop === line.stops.at(-1);
    paths.push(...stop.roles.map((_, i) => drawBranch(x(stop), halfWidth(stop), y, branchY(stop, i, y), last)));
    from = x(stop) + halfWidth(stop) + BEND;
  }
  const last = line.stops.at(-1) as Stop;
  const end = last === first && origin !== null ? badge.x + width / 2 : x(last);
  if (last.roles.length === 1 && end > from)
    paths.push([
      [from, y],
      [end, y],
    ]);
  return { paths, badge };
}

/**
 * The walkways: chains of stations of one level, from top to bottom, that people change lines between. One is drawn for
 * a move between lines that a guide names, straight down the level's column, when every station on the way belongs to
 * another line still, is one move away itself from an end, and no line is crossed between stations.
 */
export function findWalkways(
  lines: readonly Line[],
  rows: readonly number[],
  stations: readonly Placed[],
  moves: readonly Move[],
): Placed[][] {
  const levels = [...new Set(stations.map((station) => station.level))];
  return levels.flatMap((level) => {
    const column = stations.filter((station) => station.level === level).sort((a, b) => a.y - b.y);
    const walked = new Set<number>();
    column.forEach((top, i) => {
      column.slice(i + 1).forEach((bottom, k) => {
        const between = column.slice(i + 1, i + 1 + k);
        if (top.track === bottom.track || !isLinked(moves, top.slug, bottom.slug)) return;
        if (between.some((on) => on.track === top.track || on.track === bottom.track)) return;
        if (between.some((on) => !isLinked(moves, on.slug, top.slug) && !isLinked(moves, on.slug, bottom.slug))) return;
        if (isCrossed(lines, rows, level, top, bottom)) return;
        for (let step = i; step <= i + k; step += 1) walked.add(step);
      });
    });
    return chains(column, walked);
  });
}

function branchY(stop: Stop, i: number, y: number): number {
  return y - halfHeight(stop) + (stop.roles.length > 1 ? (i * 2 * halfHeight(stop)) / (stop.roles.length - 1) : 0);
}

function drawBranch(x: number, reach: number, trunk: number, y: number, ends: boolean): Point[] {
  const drop = Math.abs(y - trunk);
  if (drop === 0)
    return [
      [x - reach - STUB, y],
      [ends ? x : x + reach + STUB, y],
    ];
  const out: Point[] = [
    [x - reach - STUB, trunk],
    [x - reach, trunk],
    [x - reach + drop, y],
  ];
  if (ends) return [...out, [x, y]];
  return [...out, [x + reach - drop, y], [x + reach, trunk], [x + reach + STUB, trunk]];
}

/** Whether a line runs between the two without a station there, or comes down the same column. */
function isCrossed(lines: readonly Line[], rows: readonly number[], level: Level, top: Placed, bottom: Placed): boolean {
  return lines.some((line, i) => {
    const stop = line.stops.find((one) => one.roles.some((role) => role.level === level));
    const y = rows[i] ?? 0;
    if (line.origin?.upright && line.origin.role.level === level)
      return y > top.y && (stop?.roles[0]?.slug === bottom.slug || y < bottom.y);
    return stop === undefined && y > top.y && y < bottom.y && spans(line, bottom, lines);
  });
}

function spans(line: Line, at: Placed, lines: readonly Line[]): boolean {
  const column = lines.flatMap((one) => one.stops).find((stop) => stop.roles.some((role) => role.slug === at.slug))?.column ?? -1;
  const columns = [...line.stops.map((stop) => stop.column), ...(line.origin === null ? [] : [line.origin.column])];
  return column >= Math.min(...columns) && column <= Math.max(...columns);
}

function chains(column: readonly Placed[], walked: ReadonlySet<number>): Placed[][] {
  const out: Placed[][] = [];
  column.forEach((station, i) => {
    if (walked.has(i - 1)) out.at(-1)?.push(station);
    else if (walked.has(i)) out.push([station]);
  });
  return out;
}

/** Tracks other than its own that a station's walkways lead to, in the order met. */
export function changesOf(slug: string, track: TrackId, walkways: readonly Placed[][]): TrackId[] {
  const chain = walkways.find((stations) => stations.some((station) => station.slug === slug)) ?? [];
  return [...new Set(chain.map((station) => station.track))].filter((other) => other !== track);
}
