import { editDistance } from '#lib/edit-distance';
import { SKILLS, type Skill } from '#lib/roles/skills';

export type UnknownSkill = { text: string; offers: Skill[] };

const MOST_NAMES = 100;
const MOST_OFFERS = 4;
/** No name is longer; what is typed beyond it is not compared. */
const LONGEST = 60;

/**
 * The skills that people name in one text, with commas, semicolons or line ends between them, by name, alias or slug in any
 * case. A text that names none is never guessed at: it comes back with the nearest names.
 */
export function readSkillNames(text: string): { slugs: string[]; unknown: UnknownSkill[] } {
  const slugs = new Set<string>();
  const unknown = new Map<string, UnknownSkill>();
  const names = text.split(/[,;\n]/).map((name) => name.trim().replace(/\s+/g, ' '));
  for (const name of names.filter(Boolean).slice(0, MOST_NAMES)) {
    const key = name.toLowerCase().slice(0, LONGEST);
    const skill = BY_NAME.get(key);
    if (skill) slugs.add(skill.slug);
    else if (!unknown.has(key)) unknown.set(key, { text: name.slice(0, LONGEST), offers: offersFor(key) });
  }
  return { slugs: [...slugs], unknown: [...unknown.values()] };
}

/** The skill that goes by this name, alias or slug. */
export function skillCalled(name: string): Skill | null {
  return BY_NAME.get(name.trim().replace(/\s+/g, ' ').toLowerCase()) ?? null;
}

const NAMES: readonly { skill: Skill; keys: readonly string[] }[] = SKILLS.map((skill) => ({
  skill,
  keys: [...new Set([skill.name.toLowerCase(), ...skill.aliases])],
}));

/** Names before aliases before slugs: "Go" is never what another skill is called for short. */
const BY_NAME: ReadonlyMap<string, Skill> = new Map([
  ...SKILLS.map((skill) => [skill.slug, skill] as const),
  ...NAMES.flatMap(({ skill, keys }) => keys.map((key) => [key, skill] as const)),
  ...SKILLS.map((skill) => [skill.name.toLowerCase(), skill] as const),
]);

/** Nearly the same name first, then names that start so, then those with it as a word. */
function offersFor(asked: string): Skill[] {
  if (asked.length < 2) return [];
  const most = asked.length < 3 ? 0 : asked.length < 5 ? 1 : asked.length < 10 ? 2 : 3;
  const near = NAMES.flatMap(({ skill, keys }) => {
    const rank = Math.min(...keys.map((key) => distance(asked, key, most)));
    return Number.isFinite(rank) ? [{ skill, rank }] : [];
  });
  return near
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_OFFERS)
    .map(({ skill }) => skill);
}

function distance(asked: string, key: string, most: number): number {
  const edits = Math.abs(key.length - asked.length) > most ? most + 1 : editDistance(asked, key);
  if (edits <= most) return edits;
  if (key.startsWith(asked)) return 10;
  return asked.length > 3 && (key.split(' ').includes(asked) || asked.split(' ').includes(key)) ? 20 : Number.POSITIVE_INFINITY;
}
