import { z } from 'zod';
import { TERMS } from '#lib/accounts/wording';
import { all, choice, choices, line, lines, needed, orNull } from '#lib/forms/fields';
import { type FormValues, textOf, textsOf } from '#lib/forms/form-state';
import { findPlace, knownPlace, placeBySlug } from '#lib/geo/find-place';
import { RADII, USUAL_RADIUS } from '#lib/jobs/filter';
import { placeName } from '#lib/jobs/filter-words';
import { EMPLOYMENT_TYPES, WORKPLACES } from '#lib/jobs/job';
import { LEVELS } from '#lib/roles/level';
import { ROLES } from '#lib/roles/role';
import { SKILLS } from '#lib/roles/skills';
import { readMonth } from './month.ts';
import { AVAILABILITIES, LONGEST, MOST, RIGHTS_TO_WORK, SKILL_LEVELS, type SkillLevel } from './profile.ts';
import { readSalary } from './salary.ts';
import { readSkillNames, skillCalled, type UnknownSkill } from './skill-names.ts';

// What the forms of a profile and of joining send, and what to say of it. Every parse gives a ProfileChange or an entry.

const ROLE_SLUGS = ROLES.map((role) => role.slug);
const SKILL_SLUGS = SKILLS.map((skill) => skill.slug);
const RADIUS_TEXTS = RADII.map(String);

export const nameField = needed(LONGEST.name, 'Enter your name, or what you want to be called');

export const AboutForm = z.object({
  name: orNull(line(LONGEST.name)),
  headline: orNull(line(LONGEST.headline)),
  summary: orNull(lines(LONGEST.summary)),
});

/** A place by name or postcode; `offer`: the slug that was chosen of those offered for a name that nobody knows. */
const placeFields = { place: line(200), offer: line(200) };

export const YouForm = z
  .object({ ...placeFields, name: nameField, place: needed(200, 'Enter the town you live in, or the first half of its postcode') })
  .transform(({ name, ...given }, context) => ({ name, place: readPlace(given, context) }));

export const WhereForm = z
  .object({ ...placeFields, within: choice(RADIUS_TEXTS), level: choice(LEVELS) })
  .transform(({ within, level, ...given }, context) => ({
    place: readPlace(given, context),
    within: RADII.find((radius) => String(radius) === within) ?? USUAL_RADIUS,
    level,
  }));

function readPlace({ place, offer }: { place: string; offer: string }, context: z.RefinementCtx): string | null {
  if (place === '') return null;
  const known = knownPlace(place) ?? placeBySlug(offer);
  if (known) return known.slug;
  const offers = placeOffers(place).map(({ label }) => label);
  const words = offers.length > 0 ? `Did you mean ${orWords(offers)}?` : 'Try a town near it, or the first half of a postcode.';
  context.addIssue({ code: 'custom', path: ['place'], message: `We know no place called “${place}”. ${words}` });
  return null;
}

const wantedRoles = choices(ROLE_SLUGS).pipe(z.array(z.string()).max(MOST.roles, `Choose ${MOST.roles} roles or fewer`));

export const WantedRolesForm = z.object({ roles: wantedRoles });

export const RolesForm = z.object({ roles: wantedRoles, targetRole: choice(ROLE_SLUGS) });

/** `held`: "python:strong" for each skill that stays, "python:remove" for each that goes; `skill`: slugs ticked, of those asked for or offered; `skills`: names typed. */
export const SkillsForm = z.object({ held: all, skill: choices(SKILL_SLUGS), skills: lines(2_000) }).transform((given, context) => {
  const unknown = unknownSkills(given.skills, given.skill);
  if (unknown.length > 0) context.addIssue({ code: 'custom', path: ['skills'], message: unknown.map(unknownWords).join(' ') });
  const chosen = new Map<string, SkillLevel>();
  for (const text of given.held) {
    const [slug = '', asked] = text.split(':');
    const level = SKILL_LEVELS.find((value) => value === asked);
    if (level && SKILL_SLUGS.includes(slug)) chosen.set(slug, level);
  }
  for (const slug of [...given.skill, ...readSkillNames(given.skills).slugs]) if (!chosen.has(slug)) chosen.set(slug, 'working');
  if (chosen.size > MOST.skills) context.addIssue({ code: 'custom', path: ['skills'], message: `Keep ${MOST.skills} skills or fewer` });
  return { skills: [...chosen].map(([slug, level]) => ({ slug, level })) };
});

/** A name is settled when one of its offers was ticked. */
function unknownSkills(text: string, ticked: readonly string[]): UnknownSkill[] {
  return readSkillNames(text).unknown.filter(({ offers }) => !offers.some(({ slug }) => ticked.includes(slug)));
}

function unknownWords({ text, offers }: UnknownSkill): string {
  const words = offers.length > 0 ? `Did you mean ${orWords(offers.map(({ name }) => name))}?` : 'Leave it out for now.';
  return `We know no skill called “${text}”. ${words}`;
}

const salaryField = line(30)
  .refine((text) => text === '' || readSalary(text) !== null, 'Enter pay for a year in figures, such as 35,000')
  .transform((text) => (text === '' ? null : readSalary(text)));

export const LevelForm = z.object({ level: choice(LEVELS), salaryWanted: salaryField });

export const WaysForm = z.object({ workplaces: choices(WORKPLACES), available: choice(AVAILABILITIES) });

/** The last step of joining. `wording`: the version that was shown. */
export const JoinForm = WaysForm.extend({ terms: choice(['yes']), wording: line(20) }).transform(({ terms, wording, ...ways }, context) => {
  if (!terms)
    context.addIssue({
      code: 'custom',
      path: ['terms'],
      message: 'Tick the box to agree to the terms of use: without that you cannot join',
    });
  else if (wording !== TERMS.version)
    context.addIssue({
      code: 'custom',
      path: ['terms'],
      message: 'The terms have changed since you opened this page. Read them, then tick the box',
    });
  return ways;
});

export const PreferencesForm = z.object({
  workplaces: choices(WORKPLACES),
  types: choices(EMPLOYMENT_TYPES),
  salaryWanted: salaryField,
  available: choice(AVAILABILITIES),
  rightToWork: choice(RIGHTS_TO_WORK),
});

const MONTH_HINT = 'Enter a month and a year, such as 3/2024 or March 2024';
const month = line(30)
  .refine((text) => text === '' || readMonth(text) !== null, MONTH_HINT)
  .transform((text) => (text === '' ? null : readMonth(text)));

export const WorkForm = z
  .object({
    title: needed(LONGEST.line, 'Enter what you were called there'),
    employer: needed(LONGEST.line, 'Enter the employer’s name'),
    started: line(30)
      .refine((text) => readMonth(text) !== null, MONTH_HINT)
      .transform((text) => readMonth(text) ?? ''),
    ended: month,
    summary: orNull(lines(LONGEST.entrySummary)),
  })
  .superRefine(inOrder);

export const EducationForm = z
  .object({
    institution: needed(LONGEST.line, 'Enter the name of the school, college or course'),
    subject: needed(LONGEST.line, 'Enter what you learned there'),
    qualification: orNull(line(LONGEST.line)),
    started: month,
    ended: month,
  })
  .superRefine(inOrder);

function inOrder({ started, ended }: { started: string | null; ended: string | null }, context: z.RefinementCtx): void {
  if (started && ended && ended < started)
    context.addIssue({ code: 'custom', path: ['ended'], message: 'The end must not be before the start' });
}

export const LinkForm = z.object({
  label: needed(60, 'Enter a name for the link, such as GitHub'),
  url: line(LONGEST.url).transform((text, context) => {
    const url = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`);
    if (
      url &&
      /^https?:$/.test(url.protocol) &&
      /\.[a-z0-9-]{2,}\.?$/i.test(url.hostname) &&
      url.href.length <= LONGEST.url &&
      !url.username
    )
      return url.href;
    context.addIssue({ code: 'custom', message: 'Enter a web address, such as https://github.com/yourname' });
    return z.NEVER;
  }),
});

/** A chance to choose, beside what was typed. */
export type Offer = { value: string; label: string };

/** What may have been meant by names that nobody knows, by the name of the field. */
export function offersFor(values: FormValues): Record<string, Offer[]> {
  return {
    place: placeOffers(textOf(values, 'place')),
    skills: unknownSkills(textOf(values, 'skills'), textsOf(values, 'skill')).flatMap(({ offers }) =>
      offers.map(({ slug, name }) => ({ value: slug, label: name })),
    ),
    // So that a skill that was removed elsewhere meanwhile is still in the form.
    held: textsOf(values, 'held').flatMap((text) => {
      const skill = skillCalled(text.split(':')[0] ?? '');
      return skill ? [{ value: skill.slug, label: skill.name }] : [];
    }),
  };
}

function placeOffers(text: string): Offer[] {
  const found = findPlace(text.trim());
  return 'offers' in found ? found.offers.map(({ slug }) => ({ value: slug, label: placeName(slug) })) : [];
}

/** "Docker", "Docker or Helm", "Docker, Helm or Ansible". */
function orWords(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
