import type { Badge, Placed } from './career-map-lines.ts';
import type { Point } from './octilinear.ts';
import { textWidth } from './text-width.ts';

/** A station's text: rows of its name and one row more below for a figure; `y` is the first baseline. */
export type Label = { anchor: 'start' | 'middle' | 'end'; x: number; y: number; rows: readonly string[] };
export type Box = { left: number; top: number; right: number; bottom: number };
export type Marked = Placed & { ring: 'plain' | 'change' | 'here' };

/** Units from one row's baseline to the next. */
export const LEADING = 17;
/** The largest size at which the style sheet sets names and figures; narrower windows draw the map smaller. */
const NAME_SIZE = 16.5;
const META_SIZE = 15;
/** "You are here", the longest figure but for five-digit counts. */
const META_WIDTH = 86;
const MAX_CHARACTERS = 24;
/** Stations one above the other at no more than this stand on branches of one fork or on lines drawn close. */
const NEAR = 70;
/** After so many trials the best arrangement found so far is taken. */
const BUDGET = 20_000;

export const RADIUS: Record<Marked['ring'], number> = { plain: 6.5, change: 9, here: 12 };
const STROKE = { line: 4, walkway: 5.5, ring: 1.75 };

/** A place for a label; the cheaper, the better it reads. */
type Choice = { label: Label; box: Box; cost: number };
type Obstacles = {
  lines: readonly (readonly Point[])[];
  walkways: readonly (readonly Point[])[];
  badges: readonly Badge[];
  width: number;
  height: number;
};

/**
 * A label for each station, in the given order, that touches no line, walkway, badge, station or other label: of all such arrangements
 * the one that reads best. Should there be none, labels overlap rather than go missing.
 */
export function placeLabels(stations: readonly Marked[], obstacles: Obstacles): Label[] {
  const choices = stations.map((station) => freeChoices(station, stations, obstacles));
  const chosen: Choice[] = [];
  for (const group of groups(choices)) {
    const best = settle(group.map((i) => choices[i] ?? []));
    group.forEach((i, k) => {
      chosen[i] = (best?.[k] ?? choices[i]?.[0]) as Choice;
    });
  }
  return chosen.map((choice) => choice.label);
}

/** The space that a label takes at the largest size it is set in. */
export function labelBox({ anchor, x, y, rows }: Label): Box {
  const width = Math.max(META_WIDTH, ...rows.map((row) => textWidth(row, NAME_SIZE)));
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - NAME_SIZE * 0.71, bottom: y + LEADING * rows.length + META_SIZE * 0.24 };
}

export function overlaps(a: Box, b: Box, across = 0, down = across): boolean {
  return a.left < b.right + across && b.left < a.right + across && a.top < b.bottom + down && b.top < a.bottom + down;
}

/** Whether a stroke of `half` its width to each side touches the box; level, upright and 45° strokes alike. */
export function strikes([x1, y1]: Point, [x2, y2]: Point, half: number, box: Box): boolean {
  const steps = Math.max(1, Math.ceil(Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1)) / 2));
  for (let i = 0; i <= steps; i += 1) {
    const x = x1 + ((x2 - x1) * i) / steps;
    const y = y1 + ((y2 - y1) * i) / steps;
    const across = Math.max(box.left - x, 0, x - box.right);
    const down = Math.max(box.top - y, 0, y - box.bottom);
    if (Math.hypot(across, down) < half) return true;
  }
  return false;
}

export function stationBox({ x, y, ring }: Marked): Box {
  const r = RADIUS[ring] + STROKE.ring;
  return { left: x - r, right: x + r, top: y - r, bottom: y + r };
}

export function badgeBox({ x, y, width }: Badge): Box {
  return { left: x, right: x + width, top: y - 13, bottom: y + 13 };
}

/** Stations whose labels may come into each other's way, directly or through others; each group can be settled alone. */
function groups(choices: readonly (readonly Choice[])[]): number[][] {
  const out: number[][] = [];
  choices.forEach((own, i) => {
    const near = out.filter((group) => group.some((j) => own.some((a) => (choices[j] ?? []).some((b) => collide(a, b)))));
    const apart = out.filter((group) => !near.includes(group));
    out.splice(
      0,
      out.length,
      ...apart,
      [...near.flat(), i].sort((a, b) => a - b),
    );
  });
  return out;
}

/** The cheapest pick of one choice each without collision, by branch and bound; null when there is none. */
function settle(choices: readonly (readonly Choice[])[]): Choice[] | null {
  // The least that the rest can still cost.
  const rest = choices.map((_, i) => choices.slice(i).reduce((sum, one) => sum + Math.min(...one.map((choice) => choice.cost)), 0));
  let best: Choice[] | null = null;
  let bound = Number.POSITIVE_INFINITY;
  let steps = 0;
  const go = (picked: Choice[], cost: number): void => {
    if (cost + (rest[picked.length] ?? 0) >= bound || (best !== null && steps > BUDGET)) return;
    if (picked.length === choices.length) {
      best = picked;
      bound = cost;
      return;
    }
    for (const choice of choices[picked.length] ?? []) {
      steps += 1;
      if (!picked.some((other) => collide(choice, other))) go([...picked, choice], cost + choice.cost);
    }
  };
  go([], 0);
  return best;
}

const collide = (a: Choice, b: Choice): boolean => overlaps(a.box, b.box, 5, 0);

function freeChoices(station: Marked, stations: readonly Marked[], { lines, walkways, badges, width, height }: Obstacles): Choice[] {
  const crowded = stations.some((other) => other.x === station.x && other.y < station.y && station.y - other.y <= NEAR);
  const choices = candidates(station, crowded);
  const struck = (paths: readonly (readonly Point[])[], half: number, box: Box) =>
    paths.some((path) => path.some((point, i) => strikes(path[i - 1] ?? point, point, half, box)));
  const free = choices.filter(
    ({ box }) =>
      box.left >= 2 &&
      box.right <= width - 2 &&
      box.top >= 34 &&
      box.bottom <= height - 2 &&
      !struck(lines, STROKE.line + 1.5, box) &&
      !struck(walkways, STROKE.walkway + 2, box) &&
      !badges.some((badge) => overlaps(box, badgeBox(badge), 3, 0)) &&
      !stations.some((other) => overlaps(box, stationBox(other), 3, 1)),
  );
  return free.length > 0 ? free : choices.slice(0, 1);
}

/**
 * Every place for a label, the best first: under the station, above it, beside it; whole or, at a price, in two rows.
 * Above comes last where another station is so near that the label could be taken for its own.
 */
function candidates({ x, y, ring, name }: Marked, crowded: boolean): Choice[] {
  const gap = { plain: 26, change: 27, here: 31 }[ring];
  const aside = RADIUS[ring] + 7;
  const split = splitName(name);
  const inRows = [...(name.length <= MAX_CHARACTERS || split.length === 1 ? [[name]] : []), ...(split.length > 1 ? [split] : [])];
  return inRows
    .flatMap((rows) => {
      const [under, over] = [y + gap, y - gap + 10 - LEADING * rows.length];
      const [low, high] = [y + 24, y - 13 - LEADING * rows.length];
      const price = rows.length > 1 ? 0.8 : 0;
      return [
        { anchor: 'middle', x, y: under, rows, cost: price },
        { anchor: 'middle', x, y: over, rows, cost: (crowded ? 6 : 1) + price },
        { anchor: 'start', x: x + aside, y: low, rows, cost: 4 + price },
        { anchor: 'start', x: x + aside, y: high, rows, cost: 4.5 + price },
        { anchor: 'end', x: x - aside, y: low, rows, cost: 5 + price },
        { anchor: 'end', x: x - aside, y: high, rows, cost: 5.5 + price },
      ] as const;
    })
    .map(({ cost, ...label }) => ({ cost, label, box: labelBox(label) }))
    .sort((a, b) => a.cost - b.cost);
}

/** In two rows, broken at the space that leaves the longer row shortest; in one when there is no space. */
function splitName(name: string): string[] {
  const words = name.split(' ');
  const breaks = words.slice(1).map((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')]);
  const longest = (rows: string[]) => Math.max(...rows.map((row) => textWidth(row, 1)));
  return breaks.sort((a, b) => longest(a) - longest(b))[0] ?? [name];
}
