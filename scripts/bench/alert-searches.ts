import { searchOf } from '#lib/alerts/alert';
import { RADII, readFilter, SALARY_STEPS, type SearchParams } from '#lib/jobs/filter';
import { EMPLOYMENT_TYPES, WORKPLACES } from '#lib/jobs/job';
import { region } from '#lib/region';
import { LEVELS } from '#lib/roles/level';
import { ROLES } from '#lib/roles/role';
import { SKILLS } from '#lib/roles/skills';
import { seeded } from '../../db/seed/random.ts';

const WORDS =
  'developer engineer software data analyst senior junior python java javascript react node.js c# .net sql azure aws devops kubernetes terraform linux support network security cloud test automation agile graduate trainee apprentice manager lead architect golang rust php ruby django angular vue android ios embedded c++ power-bi tableau etl machine-learning salesforce sap wordpress drupal unity games cyber siem "data engineer" "software engineer" "front end" "back end" "business analyst" "service desk" "product owner" "scrum master" "power bi" "machine learning" "project manager"'.match(
    /"[^"]+"|\S+/g,
  ) ?? [];

/**
 * So many searches as people keep them, the same each time, hardly two of them alike: seven in ten around a place, most with
 * words or roles, and two or three conditions beside.
 */
export function alertSearches(count: number, employers: readonly string[]): string[] {
  const { pick, chance, next } = seeded(20_261_123);
  // The first of a list more often than the last.
  const lean = <T>(of: readonly T[]): T => of[Math.floor(next() ** 2 * of.length)] as T;
  return Array.from({ length: count }, () => {
    const params: SearchParams = {};
    const words = chance(0.6);
    if (words) params.q = `${pick(WORDS)}${chance(0.8) ? ` ${pick(WORDS)}` : ''}${chance(0.05) ? ` -${pick(WORDS)}` : ''}`;
    if (!words || chance(0.2)) params.role = chance(0.2) ? [pick(ROLES).slug, pick(ROLES).slug] : pick(ROLES).slug;
    if (chance(0.9)) {
      params.place = pick(region.places).slug;
      params.within = String(lean(RADII));
    }
    if (chance(0.5)) params.salary = String(pick(SALARY_STEPS.slice(2)));
    if (chance(0.6)) params.workplace = lean(WORKPLACES);
    if (chance(0.7)) params.level = pick(LEVELS);
    if (chance(0.2)) params.type = lean(EMPLOYMENT_TYPES);
    if (chance(0.75)) params.skill = pick(SKILLS).slug;
    if (chance(0.04)) params.employer = pick(employers);
    return searchOf(readFilter(params));
  });
}
