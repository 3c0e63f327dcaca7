import type { CheckGroup, FieldSpec, Option } from '#lib/forms/field-spec';
import { RADII } from '#lib/jobs/filter';
import { placeName } from '#lib/jobs/filter-words';
import type { AskedSkill } from '#lib/jobs/find-asked-skills';
import { EMPLOYMENT_TYPE_NAMES, EMPLOYMENT_TYPES, WORKPLACE_NAMES, WORKPLACES } from '#lib/jobs/job';
import { money } from '#lib/jobs/pay';
import { region } from '#lib/region';
import { LEVEL_NAMES, LEVELS } from '#lib/roles/level';
import { ROLES, roleName, TRACKS } from '#lib/roles/role';
import {
  AVAILABILITIES,
  AVAILABILITY_NAMES,
  type Education,
  LONGEST,
  MOST,
  type Month,
  type Profile,
  type ProfileLink,
  RIGHT_TO_WORK_NAMES,
  RIGHTS_TO_WORK,
  SKILL_LEVEL_NAMES,
  SKILL_LEVELS,
  type Work,
} from './profile.ts';

// The fields that the schemas of profile-forms.ts read, as saved.

export function nameFieldOf({ name }: Profile): FieldSpec {
  return { kind: 'line', name: 'name', label: 'Name', value: name ?? '', most: LONGEST.name, autoComplete: 'name' };
}

export function aboutFields(profile: Profile): FieldSpec[] {
  return [
    nameFieldOf(profile),
    {
      kind: 'line',
      name: 'headline',
      label: 'Headline',
      hint: 'One line on what you do, as you would say it to somebody new',
      value: profile.headline ?? '',
      most: LONGEST.headline,
    },
    {
      kind: 'text',
      name: 'summary',
      label: 'Summary',
      hint: `What you are good at and what you look for. Up to ${LONGEST.summary.toLocaleString(region.locale)} characters`,
      value: profile.summary ?? '',
      most: LONGEST.summary,
    },
  ];
}

export function placeFieldOf({ place }: Profile): FieldSpec {
  return {
    kind: 'place',
    name: 'place',
    label: 'Where you live',
    hint: 'A town, or the first half of a postcode',
    value: place ? placeName(place.slug) : '',
    most: 100,
  };
}

export function levelFieldOf({ level }: Profile): FieldSpec {
  return { kind: 'select', name: 'level', label: 'Level', value: level ?? '', options: optionsOf(LEVELS, LEVEL_NAMES, 'Not said') };
}

export function whereFields(profile: Profile): FieldSpec[] {
  return [
    placeFieldOf(profile),
    {
      kind: 'select',
      name: 'within',
      label: 'How far you would travel',
      hint: 'In a straight line',
      value: String(profile.within),
      options: RADII.map((miles) => ({ value: String(miles), label: `${miles} miles` })),
    },
    levelFieldOf(profile),
  ];
}

export function wantedRolesField({ roles }: Profile): FieldSpec {
  return { kind: 'checks', name: 'roles', label: 'Roles you want', hint: `Up to ${MOST.roles}`, values: roles, groups: ROLE_GROUPS };
}

export function rolesFields(profile: Profile): FieldSpec[] {
  return [
    wantedRolesField(profile),
    {
      kind: 'select',
      name: 'targetRole',
      label: 'Target role',
      hint: 'The one you work towards: we show which skills you still need for it',
      value: profile.targetRole ?? '',
      options: [{ value: '', label: 'None' }, ...ROLES.map(({ slug }) => ({ value: slug, label: roleName(slug) }))],
    },
  ];
}

/** `asked`: what the wanted roles ask for; those that the profile has are not offered again. */
export function skillsFields({ skills, roles }: Profile, asked: readonly AskedSkill[]): FieldSpec[] {
  const held = new Set(skills.map(({ slug }) => slug));
  const offered = asked.filter(({ slug }) => !held.has(slug));
  return [
    ...(skills.length > 0
      ? [
          {
            kind: 'grades',
            name: 'held',
            label: 'Your skills',
            rows: skills.map(({ slug, name, level }) => ({ slug, label: name, value: level })),
            options: [...optionsOf(SKILL_LEVELS, SKILL_LEVEL_NAMES), { value: 'remove', label: 'Remove it' }],
          } as const,
        ]
      : []),
    ...(offered.length > 0
      ? [
          {
            kind: 'checks',
            name: 'skill',
            label: 'Often asked for',
            hint: `By live jobs${roles.length > 0 ? ' in the roles you want' : ''}, most asked for first. Tick those that you have`,
            values: [],
            groups: [{ options: offered.map(({ slug, name }) => ({ value: slug, label: name })) }],
          } as const,
        ]
      : []),
    {
      kind: 'skills',
      name: 'skills',
      label: skills.length > 0 ? 'Add skills' : 'Other skills',
      hint: 'Several, with commas between them: Python, k8s, Figma',
      value: '',
      most: 2_000,
    },
  ];
}

export function salaryFieldOf({ salaryWanted }: Profile): FieldSpec {
  return {
    kind: 'line',
    name: 'salaryWanted',
    label: 'Pay you want, a year',
    hint: `Before tax, such as ${money(35_000)}. Only you see it`,
    value: salaryWanted === null ? '' : money(salaryWanted),
    most: 30,
    inputMode: 'numeric',
  };
}

export function waysFields({ workplaces, available }: Profile): FieldSpec[] {
  return [
    {
      kind: 'checks',
      name: 'workplaces',
      label: 'Where you want to work',
      hint: 'None ticked: any of them',
      values: workplaces,
      groups: [{ options: optionsOf(WORKPLACES, WORKPLACE_NAMES) }],
    },
    {
      kind: 'select',
      name: 'available',
      label: 'When you could start',
      value: available ?? '',
      options: optionsOf(AVAILABILITIES, AVAILABILITY_NAMES, 'Not said'),
    },
  ];
}

export function preferenceFields(profile: Profile): FieldSpec[] {
  const [workplaces, available] = waysFields(profile);
  return [
    ...(workplaces ? [workplaces] : []),
    {
      kind: 'checks',
      name: 'types',
      label: 'Kinds of job',
      hint: 'None ticked: any of them',
      values: profile.types,
      groups: [{ options: optionsOf(EMPLOYMENT_TYPES, EMPLOYMENT_TYPE_NAMES) }],
    },
    salaryFieldOf(profile),
    ...(available ? [available] : []),
    {
      kind: 'select',
      name: 'rightToWork',
      label: `Right to work (${region.countryName})`,
      value: profile.rightToWork ?? '',
      options: optionsOf(RIGHTS_TO_WORK, RIGHT_TO_WORK_NAMES, 'Not said'),
    },
  ];
}

export function workFields(work: Work | null): FieldSpec[] {
  return [
    lineOf('title', 'What you were called', work?.title),
    lineOf('employer', 'Employer', work?.employer),
    monthOf('started', 'Started', work?.started),
    monthOf('ended', 'Ended', work?.ended, 'Leave it empty while you are still there'),
    { kind: 'text', name: 'summary', label: 'What you did', value: work?.summary ?? '', most: LONGEST.entrySummary },
  ];
}

export function educationFields(education: Education | null): FieldSpec[] {
  return [
    lineOf('institution', 'School, college or provider', education?.institution),
    lineOf('subject', 'What you learned', education?.subject),
    lineOf('qualification', 'Qualification', education?.qualification, 'Such as BSc, T level or a certificate. May be empty'),
    monthOf('started', 'Started', education?.started, 'Such as 9/2019. May be empty'),
    monthOf('ended', 'Ended', education?.ended, 'May be empty'),
  ];
}

export function linkFields(link: ProfileLink | null): FieldSpec[] {
  return [
    { kind: 'line', name: 'label', label: 'Name', hint: 'Such as GitHub or My website', value: link?.label ?? '', most: 60 },
    { kind: 'line', name: 'url', label: 'Address', value: link?.url ?? '', most: LONGEST.url, autoComplete: 'url' },
  ];
}

function lineOf(name: string, label: string, value: string | null | undefined, hint?: string): FieldSpec {
  return { kind: 'line', name, label, hint, value: value ?? '', most: LONGEST.line };
}

function monthOf(name: string, label: string, value: Month | null | undefined, hint = 'Month and year, such as 3/2024'): FieldSpec {
  const [year, month] = value?.split('-') ?? [];
  return { kind: 'line', name, label, hint, value: year && month ? `${Number(month)}/${year}` : '', most: 30 };
}

/** Options with the names of their values, after one that says nothing when it has words. */
function optionsOf<T extends string>(values: readonly T[], names: Record<T, string>, none?: string): Option[] {
  return [...(none === undefined ? [] : [{ value: '', label: none }]), ...values.map((value) => ({ value, label: names[value] }))];
}

/** Every role, by the lines of the career map. */
const ROLE_GROUPS: readonly CheckGroup[] = TRACKS.map(({ id, name }) => ({
  title: name,
  options: ROLES.filter((role) => role.track === id).map((role) => ({ value: role.slug, label: role.name })),
}));
