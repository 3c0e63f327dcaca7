import { LEVELS, type Level } from './level.ts';
import { type Role, TRACKS, type TrackId } from './role.ts';
import { textWidth } from './text-width.ts';

/** What the map needs of a role. */
export type MapRole = Pick<Role, 'slug' | 'name' | 'track' | 'level'>;
/** A move that a guide names: from its own role to another. */
export type Move = { from: string; to: string };
/** Where a line calls at one level: one role on the line itself, or several on a fork, listed from top to bottom. */
export type Stop = { column: number; roles: readonly MapRole[] };
/** Where a line leaves another: straight down when both stand at one level, else at 45°. */
export type Origin = { role: MapRole; column: number; upright: boolean };
export type Line = { track: TrackId; name: string; stops: readonly Stop[]; origin: Origin | null };

/** A line that begins at another's station. */
const BRANCHES: Partial<Record<TrackId, TrackId>> = { lead: 'eng' };

/** Units between the branches of a fork: one label of two rows and the next station. */
export const BRANCH_GAP = 64;
/** Units between two lines: a label of three rows, the next station and air. */
const LINE_GAP = 82;
/** Half of the level stretch in the middle of a fork. */
const PLATEAU = 74;
/** Between a fork and the station beside it. */
const TRUNK = 52;
const STATION_GAP = 150;
/** The zones' names and a label above the topmost line. */
const TOP = 92;
/** A label of three rows under the lowest line. */
const BOTTOM = 66;
const EDGE = 16;
/** From the end of a badge to the first station. */
export const BADGE_GAP = 56;
/** From a badge to the split, when a line begins with a fork; and from a badge in mid-line to the stations beside it. */
export const BADGE_ROOM = 34;

/** Height of a fork above and below its line; 0 for a single station. */
export const halfHeight = (stop: Stop | undefined): number => ((stop?.roles.length ?? 1) - 1) * (BRANCH_GAP / 2);
/** How far a fork reaches to each side of its stations; 0 for a single station. */
export const halfWidth = (stop: Stop | undefined): number => ((stop?.roles.length ?? 1) > 1 ? PLATEAU + halfHeight(stop) : 0);
export const badgeWidth = (name: string): number => Math.round(textWidth(name, 14) + 30);

/** The lines that have roles, from top to bottom, with their stops from left to right and forks in their best order. */
export function toLines(roles: readonly MapRole[], moves: readonly Move[], firstLevel: number): Line[] {
  const stopsOf = (track: TrackId): Stop[] =>
    LEVELS.flatMap((level, i) => {
      const here = roles.filter((role) => role.track === track && role.level === level);
      return here.length === 0 ? [] : [{ column: i - firstLevel, roles: orderFork(here, roles, moves) }];
    });
  return TRACKS.filter(({ id }) => roles.some((role) => role.track === id)).map(({ id, name }) => {
    const parent = BRANCHES[id];
    const stops = stopsOf(id);
    return { track: id, name, stops, origin: parent === undefined ? null : findOrigin(stops, stopsOf(parent)) };
  });
}

/** The levels of the map from the lowest to the highest that any role stands at. */
export function levelsOf(roles: readonly MapRole[]): readonly Level[] {
  const used = roles.map((role) => LEVELS.indexOf(role.level));
  return LEVELS.slice(Math.min(...used), Math.max(...used) + 1);
}

/** The height of each line, top to bottom, such that forks, labels and badges of neighbours have room; and of the whole. */
export function layRows(lines: readonly Line[]): { rows: number[]; height: number } {
  const rows: number[] = [];
  lines.forEach((line, i) => {
    const above = lines.slice(0, i).map((other, j) => (rows[j] ?? 0) + distance(other, line));
    rows.push(Math.max(TOP + Math.max(...line.stops.map(halfHeight)), ...above));
  });
  // A line with room below stands in the middle of it.
  for (let i = lines.length - 2; i > 0; i -= 1) {
    const line = lines[i] as Line;
    const below = lines.slice(i + 1).map((other, j) => (rows[i + 1 + j] ?? 0) - distance(line, other));
    const lowest = Math.min(...below);
    const y = rows[i] ?? 0;
    if (Number.isFinite(lowest) && lowest > y) rows[i] = Math.round((y + lowest) / 2);
  }
  const height = Math.max(...lines.map((line, i) => (rows[i] ?? 0) + Math.max(...line.stops.map(halfHeight)))) + BOTTOM;
  return { rows, height };
}

/** The x of each level's stations, and the width of the whole: `width`, or more when the lines need more. */
export function layColumns(
  lines: readonly Line[],
  rows: readonly number[],
  count: number,
  width: number,
): { columns: number[]; width: number } {
  const gaps = Array.from({ length: count - 1 }, (_, i) => Math.max(...lines.map((line) => gapAfter(line, i))));
  lines.forEach((line, i) => {
    if (line.origin === null || line.origin.upright) return;
    // The way down at 45° takes as much width as height.
    const parent = lines.findIndex((other) => other.stops.some((stop) => stop.roles.includes(line.origin?.role as MapRole)));
    const need = (rows[i] ?? 0) - (rows[parent] ?? 0) + BADGE_ROOM;
    gaps[line.origin.column] = Math.max(gaps[line.origin.column] ?? 0, need);
  });
  const left = Math.max(...lines.map(leftMargin));
  const right = Math.max(...lines.map((line) => rightMargin(line, count - 1)));
  const needed = left + right + gaps.reduce((sum, gap) => sum + gap, 0);
  // Where there is room to spare, most of it goes after forks, whose labels stand beside their stations.
  const shares = gaps.map((_, i) => (lines.some((line) => halfWidth(line.stops.find((stop) => stop.column === i)) > 0) ? 3 : 1));
  const spare = Math.max(0, width - needed) / shares.reduce((sum: number, share) => sum + share, 0);
  let x = left;
  const columns = [x, ...gaps.map((gap, i) => (x += gap + spare * (shares[i] ?? 0)))].map(Math.round);
  return { columns, width: Math.max(width, Math.ceil(needed)) };
}

/** Stations that people can walk to from a line above stand at the top, those to a line below at the bottom. */
function orderFork(fork: readonly MapRole[], roles: readonly MapRole[], moves: readonly Move[]): MapRole[] {
  const order = TRACKS.map((track) => track.id);
  const pull = (role: MapRole, side: 1 | -1) =>
    roles.filter(
      (other) =>
        other.level === role.level &&
        Math.sign(order.indexOf(other.track) - order.indexOf(role.track)) === side &&
        isLinked(moves, role.slug, other.slug),
    ).length;
  const rest = [...fork];
  const take = (side: 1 | -1) => {
    const best = Math.max(...rest.map((role) => pull(role, side) - pull(role, side === 1 ? -1 : 1) / 2));
    const at = rest.findIndex((role) => pull(role, side) > 0 && pull(role, side) - pull(role, side === 1 ? -1 : 1) / 2 === best);
    return at === -1 ? [] : rest.splice(at, 1);
  };
  const bottom = fork.length > 1 ? take(1) : [];
  const top = rest.length > 1 || bottom.length > 0 ? take(-1) : [];
  return [...top, ...rest, ...bottom];
}

export function isLinked(moves: readonly Move[], a: string, b: string): boolean {
  return moves.some(({ from, to }) => (from === a && to === b) || (from === b && to === a));
}

/** The parent's last stop at or below the branch's first level; a fork on either end can be left only at 45°, from its lowest branch. */
function findOrigin(stops: readonly Stop[], parent: readonly Stop[]): Origin | null {
  const first = stops[0];
  if (first === undefined) return null;
  const from = parent.findLast(
    (stop) => stop.column < first.column || (stop.column === first.column && first.roles.length === 1 && stop.roles.length === 1),
  );
  const role = from?.roles.at(-1);
  if (from === undefined || role === undefined || from.roles.length > 1 || first.roles.length > 1) return null;
  return { role, column: from.column, upright: from.column === first.column };
}

/** The least height between two lines, the first above the second; -Infinity where they are apart by more than a level. */
function distance(upper: Line, lower: Line): number {
  const [from, to] = [
    Math.max(...[upper, lower].map((line) => firstOf(line) - 1)),
    Math.min(...[upper, lower].map((line) => lastOf(line) + 1)),
  ];
  if (from > to) return Number.NEGATIVE_INFINITY;
  // A fork takes room only where the other line runs, or has its name before its first station.
  const fork = (line: Line, other: Line) =>
    Math.max(
      0,
      ...line.stops
        .filter((stop) => stop.column >= firstOf(other) - (other.origin === null ? 1 : 0) && stop.column <= lastOf(other))
        .map(halfHeight),
    );
  return LINE_GAP + fork(upper, lower) + fork(lower, upper);
}

const firstOf = (line: Line): number => Math.min(...line.stops.map((stop) => stop.column), line.origin?.column ?? Number.POSITIVE_INFINITY);
const lastOf = (line: Line): number => Math.max(...line.stops.map((stop) => stop.column));

function gapAfter(line: Line, column: number): number {
  const at = line.stops.find((stop) => stop.column === column);
  const next = line.stops.find((stop) => stop.column === column + 1);
  const forks = halfWidth(at) + halfWidth(next);
  const badge = line.origin !== null && line.stops[0] === at ? badgeWidth(line.name) + 2 * BADGE_ROOM + halfWidth(next) : 0;
  return Math.max(STATION_GAP, forks === 0 ? 0 : forks + TRUNK, badge);
}

function leftMargin(line: Line): number {
  const first = line.stops[0];
  if (first?.column !== 0 || line.origin !== null) return EDGE + STATION_GAP / 2;
  return EDGE + badgeWidth(line.name) + (first.roles.length > 1 ? BADGE_ROOM + halfWidth(first) : BADGE_GAP);
}

function rightMargin(line: Line, lastColumn: number): number {
  const last = line.stops.at(-1);
  if (last?.column !== lastColumn) return EDGE;
  const labels = last.roles.map((role) => textWidth(role.name, 16.5) / 2 + EDGE / 2);
  const badge = line.origin !== null && line.stops.length === 1 ? BADGE_ROOM + badgeWidth(line.name) + EDGE : 0;
  return Math.max(...labels, badge);
}
