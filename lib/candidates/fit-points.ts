/**
 * What each reason is worth, in whole points, so that the database counts the same: docs/decisions/0012-fit.md says why.
 * Where one side says nothing, a job gets half of what there is.
 */
export const MOST_POINTS = { skills: 600, miles: 150, pay: 100, level: 100, workplace: 100, role: 100 } as const;
/** As if so many more skills were asked for and lacked: 6 of 8 says more than 1 of 1. */
export const DOUBT = 2;
/** Points lost for each whole share of the pay wanted that is missing: at a quarter all of them. */
export const PAY_FALL = 400;
/** By rungs away; further away none. A step up is what many look for. */
export const LEVEL_POINTS: ReadonlyMap<number, number> = new Map([
  [0, 100],
  [1, 70],
  [-1, 40],
]);

export function skillPoints(has: number, asked: number): number {
  return Math.floor((MOST_POINTS.skills * has) / (asked + DOUBT));
}

/** By whole miles: half is left at the edge of how far one would travel, nothing at twice that. */
export function milesPoints(miles: number | null, within: number): number {
  if (miles === null) return MOST_POINTS.miles / 2;
  return Math.max(0, MOST_POINTS.miles - Math.floor(((MOST_POINTS.miles / 2) * Math.floor(miles)) / within));
}

/** `most` and `wanted`: a year. */
export function payPoints(most: number | null, wanted: number | null): number {
  if (most === null || wanted === null) return MOST_POINTS.pay / 2;
  return Math.max(0, MOST_POINTS.pay - Math.floor((PAY_FALL * Math.max(0, wanted - most)) / wanted));
}

export function levelPoints(rungs: number | null): number {
  return rungs === null ? MOST_POINTS.level / 2 : (LEVEL_POINTS.get(rungs) ?? 0);
}

export function workplacePoints(wanted: boolean): number {
  return wanted ? MOST_POINTS.workplace : 0;
}

export function rolePoints(wanted: boolean | null): number {
  return wanted === null ? MOST_POINTS.role / 2 : wanted ? MOST_POINTS.role : 0;
}
