/** A point on the map: x to the right, y down, in units of the drawing. */
export type Point = readonly [number, number];

/** Bends of the map are rounded by this much (design, section 5). */
export const BEND = 18;

/**
 * The `d` of an SVG path through `points`, whose bends are cut by `radius` and rounded. A stretch shorter than two
 * cuts gives half of itself to each bend.
 */
export function roundedPath(points: readonly Point[], radius = BEND): string {
  return points
    .map((at, i) => {
      const before = points[i - 1];
      const after = points[i + 1];
      if (before === undefined) return `M${text(at)}`;
      if (after === undefined) return `L${text(at)}`;
      return `L${text(toward(at, before, radius))}Q${text(at)} ${text(toward(at, after, radius))}`;
    })
    .join('');
}

/** Whether a straight stretch runs level, upright or at 45°. */
export function isOctilinear([x1, y1]: Point, [x2, y2]: Point, tolerance = 0.2): boolean {
  const across = Math.abs(x2 - x1);
  const down = Math.abs(y2 - y1);
  return across <= tolerance || down <= tolerance || Math.abs(across - down) <= tolerance;
}

function toward(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const part = length === 0 ? 0 : Math.min(distance, length / 2) / length;
  return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
}

function text([x, y]: Point): string {
  return `${Number(x.toFixed(1))} ${Number(y.toFixed(1))}`;
}
