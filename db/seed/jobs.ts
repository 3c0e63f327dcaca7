import { calendar } from './calendar.ts';
import { dater } from './dates.ts';
import { dealer } from './deck.ts';
import { describe } from './description.ts';
import type { SeedEmployer } from './employer.ts';
import { employersFor } from './employers.ts';
import { employerPicker } from './hiring.ts';
import { makePay, type SeedPay } from './pay.ts';
import { placePicker, placesOf } from './places.ts';
import { questionsOf, type SeedQuestion } from './questions.ts';
import { type Random, seeded } from './random.ts';
import type { SeedRole } from './role.ts';
import { SEED_ROLES } from './roles.ts';
import { kebab, shortId } from './slug.ts';
import { chooseSkills, chooseStack } from './stacks.ts';
import { makeTitle, skillsInTitle } from './title.ts';

/** What the generator must know of the deployment; the types are its own, so that it stands on nothing. */
export type Surroundings = {
  roles: readonly { slug: string }[];
  skills: readonly { slug: string; name: string }[];
  /** Largest first. */
  places: readonly { slug: string; name: string; weight: number }[];
  /** IANA. */
  timeZone: string;
};

export type SeedJob = {
  /** From 1, in order of publishing. */
  number: number;
  slug: string;
  title: string;
  employer: SeedEmployer;
  role: string;
  level: string;
  workplace: 'on-site' | 'hybrid' | 'remote';
  officeDays: number | null;
  employmentTypes: string[];
  description: string;
  /** In the region's currency. */
  pay: SeedPay | null;
  datePosted: Date;
  validThrough: Date;
  applyUrl: string | null;
  applyEmail: string | null;
  /** Taken on this site, with these questions. */
  applyHere: boolean;
  questions: SeedQuestion[];
  places: string[];
  /** Slugs, most telling first. */
  skills: string[];
};

/** `jobs.identifier_name` of all that is generated: no import can have it, and no page shows it. */
export const SAMPLE_IDENTIFIER = 'internal:sample';

/** Jobs in the sample. */
export const SAMPLE_JOBS = 900;

/** How many employers share a number of jobs. */
export function employersOf(total: number): readonly SeedEmployer[] {
  return employersFor(total <= SAMPLE_JOBS ? 40 : 40 + Math.floor(total / 300));
}

/**
 * `total` jobs of the last twelve months in order of publishing, 320 of 900 live at `now`, one at a time. The same
 * `seed` gives the same jobs; only their dates follow `now`. `first`: number of the first one.
 */
export function* sampleJobs(
  around: Surroundings,
  { total = SAMPLE_JOBS, now, seed = 1, first = 1 }: { total?: number; now: Date; seed?: number; first?: number },
): Generator<SeedJob> {
  const employers = employersOf(total);
  const roles = SEED_ROLES.filter(({ slug }) => around.roles.some((role) => role.slug === slug));
  const names = new Map(around.skills.map(({ slug, name }) => [slug, name]));
  const deal = dealer(roles, seed);
  const pickEmployer = employerPicker(employers);
  const dates = dater(total, calendar(now, around.timeZone));
  const pickPlace = placePicker(around.places);
  const recent: number[] = [];
  const titles = employers.map((): string[] => []);

  for (let index = 0; index < total; index++) {
    const number = first + index;
    const random = seeded(seed, number, 1);
    const { role, level } = deal(index);

    let habit = pickEmployer(role.slug, random);
    for (let tries = 0; recent.includes(habit) && tries < 8; tries++) habit = pickEmployer(role.slug, random);
    recent.push(habit);
    if (recent.length > 5) recent.shift();
    const employer = employers[habit] as SeedEmployer;

    const type = employmentType(role, level, random);
    const lead = type === 'both' ? 'full-time' : type;
    const team = random.pick(employer.teams);
    const stack = chooseStack(employer, habit, random);
    const held = titles[habit] as string[];
    let title = makeTitle(role, level, lead, team, stack, random);
    for (let tries = 0; held.includes(title) && tries < 12; tries++) title = makeTitle(role, level, lead, team, stack, random);
    held.push(title);
    if (held.length > 40) held.shift();

    const told = skillsInTitle(
      title,
      [...role.core, ...role.more].flatMap((name) => stack.groups[name] ?? [name]),
      names,
    );
    const skills = chooseSkills([...told, ...role.core], role.more, stack.groups, skillCount(level, random), random).filter((slug) =>
      names.has(slug),
    );
    const workplace = workplaceOf(role, lead, random);
    const officeDays = workplace === 'hybrid' ? random.pick([1, 2, 2, 2, 3, 3, 4]) : null;
    const places = placesOf(employer, around.places, pickPlace, random);
    const place = around.places.find(({ slug }) => slug === places[0])?.name ?? '';
    const reference = shortId(number);

    yield {
      number,
      slug: `${kebab(title)}-${employer.slug}-${reference}`,
      title,
      employer,
      role: role.slug,
      level,
      workplace,
      officeDays,
      employmentTypes: type === 'both' ? ['full-time', 'part-time'] : type === 'temporary' ? ['temporary', 'full-time'] : [type],
      description: describe(
        { employer, habit, role, level, title, team, skills, skillNames: names, workplace, officeDays, type, place },
        random,
      ),
      pay: makePay(role, level, lead, { open: employer.openPay, grades: employer.grades ?? false }, random),
      ...datesOf(dates, index, seed, number),
      ...applyOf(random.chance(0.7), `https://careers.${employer.domain}/jobs/${reference}`, habit % 3 > 0, `jobs@${employer.domain}`),
      questions: questionsOf(employer.name, names.get(skills[0] ?? '') ?? 'software', seeded(seed, number, 3)),
      places,
      skills,
    };
  }
}

/** On a site of its own; otherwise on this one, or by e-mail. */
function applyOf(onOwnSite: boolean, url: string, here: boolean, email: string): Pick<SeedJob, 'applyUrl' | 'applyEmail' | 'applyHere'> {
  if (onOwnSite) return { applyUrl: url, applyEmail: null, applyHere: false };
  return { applyUrl: null, applyEmail: here ? null : email, applyHere: here };
}

/** From a source of its own, so that the clock changes nothing else of a job. */
function datesOf(dates: ReturnType<typeof dater>, index: number, seed: number, number: number): { datePosted: Date; validThrough: Date } {
  const { datePosted, validThrough } = dates(index, seeded(seed, number, 2));
  return { datePosted, validThrough };
}

function employmentType(role: SeedRole, level: string, random: Random): string {
  const draw = random.next();
  if (role.slug === 'software-apprentice') return 'apprenticeship';
  if (level === 'entry') {
    if (role.slug === 'data-technician' || role.slug === 'it-support')
      return draw < 0.35 ? 'apprenticeship' : draw < 0.55 ? 'temporary' : draw < 0.68 ? 'part-time' : 'full-time';
    return draw < 0.45 ? 'internship' : draw < 0.55 ? 'apprenticeship' : 'full-time';
  }
  if (level === 'principal') return 'full-time';
  if (draw < 0.05) return 'part-time';
  if (draw < 0.1) return 'both';
  if (draw < 0.135) return 'temporary';
  if (draw < 0.2 && level !== 'junior' && role.slug !== 'it-support') return 'contract';
  return 'full-time';
}

const ON_SITE_SHARE: Readonly<Record<string, number>> = {
  'it-support': 0.62,
  'systems-administrator': 0.4,
  'data-technician': 0.4,
  'software-apprentice': 0.45,
};

function workplaceOf(role: SeedRole, type: string, random: Random): 'on-site' | 'hybrid' | 'remote' {
  const draw = random.next();
  const onSite = ON_SITE_SHARE[role.slug] ?? 0.13;
  if (draw < onSite) return 'on-site';
  // Nobody learns a trade alone at home.
  const learning = type === 'apprenticeship' || type === 'internship';
  return learning || draw < onSite + (1 - onSite) * 0.74 ? 'hybrid' : 'remote';
}

function skillCount(level: string, random: Random): number {
  if (level === 'entry') return random.int(3, 5);
  return level === 'junior' ? random.int(4, 6) : random.int(4, 8);
}
