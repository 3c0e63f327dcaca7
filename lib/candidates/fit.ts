import { milesBetween, placeBySlug, WIDE_PLACES } from '#lib/geo/find-place';
import type { JobSummary } from '#lib/jobs/job';
import { yearlyPay } from '#lib/jobs/pay';
import { LEVELS, type Level } from '#lib/roles/level';
import { levelPoints, milesPoints, payPoints, rolePoints, skillPoints, workplacePoints } from './fit-points.ts';
import type { Profile } from './profile.ts';

/** What of a profile decides how well a job fits. */
export type FitProfile = Pick<Profile, 'skills' | 'place' | 'within' | 'level' | 'roles' | 'salaryWanted' | 'workplaces'>;
/** What of a job does. */
export type FitJob = Pick<JobSummary, 'skills' | 'places' | 'workplace' | 'officeDays' | 'pay' | 'level' | 'role'>;

type Named = { slug: string; name: string };

/** How well a profile and a job go together, reason by reason; null where one of the two does not say. */
export type Fit = {
  /** Of what the job asks for, in its order. A skill that is still being learned lacks. */
  skills: { has: Named[]; lacks: Named[] };
  /** From the profile's place to the nearest of the job's in a straight line; `remote` for a remote job. */
  distance: 'remote' | { miles: number; within: boolean } | null;
  /** The most that the job pays a year, less what is wanted; `unstated` where the advert names no pay that can be compared. */
  pay: number | 'unstated' | null;
  /** Rungs up from the profile's level, negative for down. */
  level: { rungs: number; level: Level } | null;
  /** Whether it is one of those wanted; null where any will do. */
  workplace: boolean | null;
  /** Whether the role is one of those wanted; null where none is named. */
  role: boolean | null;
  /** The more the better: docs/decisions/0012-fit.md. For ordering; never shown. */
  points: number;
};

/** A job with how well it fits. */
export type FittingJob = { job: JobSummary; fit: Fit };

/** The skills that count: what is still being learned does not yet. */
export function skillsHad({ skills }: Pick<FitProfile, 'skills'>): string[] {
  return skills.filter(({ level }) => level !== 'learning').map(({ slug }) => slug);
}

/** The SQL twin is `fitPoints` in fit-order.ts; a property holds them together. */
export function fitOf(profile: FitProfile, job: FitJob): Fit {
  const had = new Set(skillsHad(profile));
  const has = job.skills.filter(({ slug }) => had.has(slug));
  const lacks = job.skills.filter(({ slug }) => !had.has(slug));
  const miles = milesApart(profile, job);
  const most = yearlyPay(job.pay)?.max ?? null;
  const rungs = profile.level && job.level ? LEVELS.indexOf(job.level) - LEVELS.indexOf(profile.level) : null;
  const wanted = profile.workplaces.length === 0 || profile.workplaces.includes(job.workplace);
  const role = profile.roles.length === 0 ? null : job.role !== null && profile.roles.includes(job.role.slug);
  return {
    skills: { has, lacks },
    distance: job.workplace === 'remote' ? 'remote' : miles === null ? null : { miles, within: miles <= profile.within },
    pay: profile.salaryWanted === null ? null : most === null ? 'unstated' : most - profile.salaryWanted,
    level: rungs === null || job.level === null ? null : { rungs, level: job.level },
    workplace: profile.workplaces.length === 0 ? null : wanted,
    role,
    points:
      skillPoints(has.length, job.skills.length) +
      milesPoints(job.workplace === 'remote' ? 0 : miles, profile.within) +
      payPoints(most, profile.salaryWanted) +
      levelPoints(rungs) +
      workplacePoints(wanted) +
      rolePoints(role),
  };
}

/** From the one place to the nearest of the others; null where no town is known. A larger area has no point. */
function milesApart({ place }: Pick<FitProfile, 'place'>, { places }: Pick<FitJob, 'places'>): number | null {
  const [own] = pointsOf(place ? [place] : []);
  if (!own) return null;
  const miles = pointsOf(places).map((other) => milesBetween(own, other));
  return miles.length > 0 ? Math.min(...miles) : null;
}

function pointsOf(places: readonly { slug: string }[]) {
  return places.filter(({ slug }) => !WIDE_PLACES.has(slug)).flatMap(({ slug }) => placeBySlug(slug) ?? []);
}
