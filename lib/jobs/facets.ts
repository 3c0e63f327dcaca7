import { LEVEL_NAMES, LEVELS } from '#lib/roles/level';
import { ROLES, roleName } from '#lib/roles/role';
import { SKILLS, skillName } from '#lib/roles/skills';
import { type Filter, type FilterKey, isAsked, POSTED_DAYS, SALARY_STEPS } from './filter.ts';
import { EMPLOYMENT_TYPE_NAMES, EMPLOYMENT_TYPES, WORKPLACE_NAMES, WORKPLACES } from './job.ts';
import { money } from './pay.ts';

export const FACET_GROUPS = ['role', 'workplace', 'type', 'level', 'salary', 'skill', 'employer', 'posted'] as const satisfies FilterKey[];
export type FacetGroup = (typeof FACET_GROUPS)[number];

/** One value that a filter could have, and how many jobs it would then find; `value` is as in the URL. */
export type Facet = { value: string; label: string; count: number; selected: boolean };

/** Each group is counted with all other groups applied, but not its own. Values that would find nothing are left out, unless selected. */
export type Facets = Record<FacetGroup, Facet[]>;

/** Jobs by value, for each group; values without jobs may be missing. */
export type FacetCounts = Record<FacetGroup, ReadonlyMap<string, number>>;

/** The counts as the page lists them. `employerNames` by slug must hold every employer counted or selected. */
export function facetsOf(counts: FacetCounts, filter: Filter, employerNames: ReadonlyMap<string, string>): Facets {
  const of = (group: FacetGroup, values: Iterable<string>, label: (value: string) => string): Facet[] => {
    const selected = new Set([filter[group]].flat().map(String));
    return [...values]
      .map((value) => ({ value, label: label(value), count: counts[group].get(value) ?? 0, selected: selected.has(value) }))
      .filter((facet) => facet.count > 0 || facet.selected);
  };
  const employers = new Set([...counts.employer.keys(), ...filter.employer]);
  return {
    role: of('role', slugsOf(ROLES), roleName).sort(mostFirst),
    workplace: of('workplace', WORKPLACES, (value) => WORKPLACE_NAMES[value as keyof typeof WORKPLACE_NAMES]),
    type: of('type', EMPLOYMENT_TYPES, (value) => EMPLOYMENT_TYPE_NAMES[value as keyof typeof EMPLOYMENT_TYPE_NAMES]),
    level: of('level', LEVELS, (value) => LEVEL_NAMES[value as keyof typeof LEVEL_NAMES]),
    salary: of('salary', salarySteps(filter).map(String), (value) => `${money(Number(value))} or more`),
    skill: of('skill', slugsOf(SKILLS), skillName).sort(mostFirst),
    employer: of('employer', employers, (slug) => employerNames.get(slug) ?? slug).sort(mostFirst),
    posted: of('posted', POSTED_DAYS.map(String), (days) => (days === '1' ? 'Last 24 hours' : `Last ${days} days`)),
  };
}

/** The minimums of pay that are counted, rising: the usual steps and the filter's own. */
export function salarySteps(filter: Filter): number[] {
  const steps = new Set<number>(SALARY_STEPS);
  if (filter.salary !== null) steps.add(filter.salary);
  return [...steps].sort((a, b) => a - b);
}

export function selectedGroups(filter: Filter): FacetGroup[] {
  return FACET_GROUPS.filter((group) => isAsked(filter, group));
}

function slugsOf(catalogue: readonly { slug: string }[]): string[] {
  return catalogue.map(({ slug }) => slug);
}

function mostFirst(a: Facet, b: Facet): number {
  return b.count - a.count || a.label.localeCompare(b.label, 'en') || (a.value < b.value ? -1 : 1);
}
