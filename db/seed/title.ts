import type { SeedTeam } from './employer.ts';
import type { Random } from './random.ts';
import type { SeedRole } from './role.ts';
import type { Chosen } from './stacks.ts';

const PREFIXES: Readonly<Record<string, readonly string[]>> = {
  entry: ['Graduate ', 'Graduate ', 'Trainee ', 'Entry-Level '],
  junior: ['Junior '],
  mid: [''],
  senior: ['Senior '],
  lead: ['Lead '],
  principal: ['Principal '],
};

const CLOUD_NAMES: Readonly<Record<string, string>> = { aws: 'AWS', azure: 'Azure', gcp: 'Google Cloud' };

/** A title as its employer would write it. `type` is the employment type that matters most. */
export function makeTitle(role: SeedRole, level: string, type: string, team: SeedTeam, stack: Chosen, random: Random): string {
  const base = random
    .pick(role.titles)
    .replace('{Lang}', () => random.pick(stack.back.names))
    .replace('{Front}', () => random.pick(stack.front.names))
    .replace('{Mobile}', () => random.pick(stack.mobile?.names ?? ['apps']))
    .replace('{Bi}', stack.bi)
    .replace('{Cloud}', CLOUD_NAMES[stack.groups['@cloud']?.[0] ?? ''] ?? 'Cloud');
  if (type === 'internship') return random.chance(0.5) ? `${base} Intern` : `${base}, placement year`;
  const bare = type === 'apprenticeship' ? base.replace(/^Trainee /, '') : base;
  const prefix = /^(?:Lead|Head|Apprentice)|Lead$|Apprentice$/.test(bare)
    ? ''
    : random.pick(role.prefixes?.[level] ?? PREFIXES[level] ?? ['']);
  const title = prefix + bare;
  if (type === 'apprenticeship') return /Apprentice/.test(title) ? title : `${bare} Apprentice`;
  if (/[(,]/.test(title)) return title;
  if (type === 'contract' && random.chance(0.5)) return `${title} (contract)`;
  if (type === 'part-time' && random.chance(0.6)) return `${title} (part-time)`;
  if (type === 'temporary' && random.chance(0.5)) return `${title} (fixed term)`;
  return random.chance(/^(?:Head|Chief|Director)/.test(title) ? 0 : 0.42) ? `${title}, ${team.title}` : title;
}

/** What a title implies without naming the skill. */
const IMPLIED: readonly (readonly [RegExp, string])[] = [
  [/^(?:\w+ )?API /, 'rest-apis'],
  [/Penetration/, 'penetration-testing'],
  [/WordPress/, 'php'],
  [/SOC /, 'siem'],
  [/Application Security/, 'owasp'],
  [/AI Engineer/, 'generative-ai'],
  [/Cloud Platform|Kubernetes/, 'kubernetes'],
];

/** Skills among `candidates` that a title names or implies: an advert that asks for them above must ask for them below. */
export function skillsInTitle(title: string, candidates: readonly string[], names: ReadonlyMap<string, string>): string[] {
  const words = ` ${title.replace(/[(),]/g, ' ')} `;
  const named = candidates.filter((slug) => words.includes(` ${names.get(slug) ?? slug} `));
  return [...new Set([...named, ...IMPLIED.filter(([pattern]) => pattern.test(title)).map(([, slug]) => slug)])];
}
