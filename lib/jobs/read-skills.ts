import { SKILLS } from '#lib/roles/skills';

export type FoundSkill = { slug: string; inTitle: boolean };

/**
 * Skills of the catalogue that an advert names, those of the title first, then in the order of the text, each once.
 * A name that is an ordinary word too ("Go", "R", "Excel", "Spring", "networking") counts only where its surroundings
 * tell: in a list beside another skill, or with words such as "developer" or "experience with".
 */
export function readSkills({ title, text }: { title: string; text: string }): FoundSkill[] {
  const found = new Map<string, FoundSkill>();
  for (const [source, inTitle] of [
    [title, true],
    [text, false],
  ] as const) {
    for (const slug of skillsIn(source)) if (!found.has(slug)) found.set(slug, { slug, inTitle });
  }
  return [...found.values()];
}

/** Names that are ordinary words too, by the writing that may mean the skill. */
const ORDINARY: ReadonlyMap<string, RegExp> = new Map([
  ...words('go rust swift spring excel unity expo apex dart helm spark unreal', /^\p{Lu}/u),
  ...words('r ts sap aix ror dax iam elt', /^\p{Lu}+$/u),
  ...words('js containers documentation coaching dashboards tracing networking accessibility agile mentoring statistics spreadsheets', /./),
  ...words('bash', /./),
  ['service management', /./],
]);

/** Names that are a skill wherever they stand with a capital inside a sentence. */
const PROPER = new Set(
  'react flask rails ruby cucumber cypress jest postman looker snowflake tableau angular elixir scala airflow vue'.split(' '),
);

const PATTERN = pattern();
const SLUGS = new Map(SKILLS.flatMap(({ slug, name, aliases }) => [name.toLowerCase(), ...aliases].map((word) => [word, slug] as const)));

type Mention = { slug: string; word: string; start: number; end: number };

function skillsIn(text: string): string[] {
  const mentions = [...text.matchAll(PATTERN)].flatMap((match): Mention[] => {
    const word = match[0];
    const slug = SLUGS.get(word.toLowerCase().replace(/\s+/g, ' '));
    return slug === undefined ? [] : [{ slug, word, start: match.index, end: match.index + word.length }];
  });
  const possible = mentions.filter((mention) => isPossible(mention, text));
  // A list carries: what stands in one with a sure skill is sure too.
  return lists(possible, text)
    .filter((list) => list.some((mention) => isTelling(mention, text)))
    .flatMap((list) => list.map(({ slug }) => slug));
}

function words(list: string, writing: RegExp): [string, RegExp][] {
  return list.split(' ').map((word) => [word, writing]);
}

/** Mentions in their lists; one that stands alone is a list of its own. */
function lists(mentions: readonly Mention[], text: string): Mention[][] {
  const all: Mention[][] = [];
  for (const mention of mentions) {
    const list = all.at(-1);
    const before = list?.at(-1);
    if (list && before && JOIN.test(text.slice(before.end, mention.start))) list.push(mention);
    else all.push([mention]);
  }
  return all;
}

function isOrdinary(word: string): boolean {
  return ORDINARY.has(word.toLowerCase()) || PROPER.has(word.toLowerCase());
}

/** What joins the items of a list: a comma, a slash, a bullet on a new line, "and". */
const JOIN = /^\s*(?:[,/&;|+()•·-]|\band\b|\bor\b|\n)(?:\s|[,/&;|+()•·*-]|\band\b|\bor\b)*$/;

/** Whether a name is written as the skill is, and not plainly as the word. */
function isPossible({ word, end }: Mention, text: string): boolean {
  const writing = ORDINARY.get(word.toLowerCase());
  if (!isOrdinary(word)) return true;
  return !NO_SKILL.test(text.slice(end, end + 40)) && writing?.test(word) !== false;
}

/** Whether what stands around a possible name, lists aside, shows that it is the skill. */
function isTelling({ word, start, end }: Mention, text: string): boolean {
  if (!isOrdinary(word)) return true;
  const proper = PROPER.has(word.toLowerCase());
  const last = text.slice(Math.max(0, start - 40), start);
  const next = text.slice(end, end + 40);
  if (proper && /^\p{Lu}/u.test(word) && !/(?:^|[.!?:\n])[\s*-]*$/.test(last)) return true;
  const alone = /(?:^|\n|[-(/|,]\s?)[\s*]*$/.test(last) && /^\s*(?:$|\n|\))/.test(next);
  return alone || FOLLOWED.test(next) || PRECEDED.test(last);
}

const NO_SKILL = /^\s+(?:to|into|20\d\d|ahead|live|working|workers?|location|through|for it)\b|^-\w|^\s*&\s*D\b/i;

const FOLLOWED =
  /^(?:\.js)?\s+(?:developers?|engineers?|programm(?:er|ers|ing)|language|codebase|(?:micro)?services?|back-?ends?|front-?ends?|apps?|framework|skills|experience|code|modules|stack|boot|mvc|standards|testing|tests|pipelines?|methodolog(?:y|ies)|principles|practices|ways of working|delivery|environment|team|teams|ceremonies|scripts?|scripting|reports|models?|charts?|components|native)\b/i;

const PRECEDED =
  /\b(?:experience (?:with|of|in|using)|proficien(?:t|cy) (?:in|with)|(?:knowledge|understanding|use|command) of|using|use|skills (?:in|with)|(?:written|built|build|developed|coding|programming|developing) (?:in|with|on)|familiar(?:ity)? with|competent (?:in|with)|working (?:with|in)|microsoft|ms|advanced|including|such as|e\.g\.|like|web|technical)\s+(?:an?\s+)?$/i;

function pattern(): RegExp {
  const words = SKILLS.flatMap(({ name, aliases }) => [name.toLowerCase(), ...aliases]);
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length);
  const escaped = longestFirst.map((word) => word.replace(/[.+/()]/g, '\\$&').replaceAll(' ', '\\s+'));
  return new RegExp(`(?<![\\p{L}\\p{N}_@])(?:${escaped.join('|')})(?![\\p{L}\\p{N}_]|[+#])`, 'giu');
}
