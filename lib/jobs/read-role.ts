import { GENERIC_TITLES, ROLES } from '#lib/roles/role';
import type { FoundSkill } from './read-skills.ts';

/** Words that other trades use too: these need a word of ours beside them in the title. */
const SHARED = new Set([
  'team lead',
  'mobile',
  'analytics',
  'quality engineer',
  'quality assurance',
  'quality lead',
  'head of quality',
  'qa manager',
  'delivery lead',
  'performance analyst',
  'build engineer',
]);

const OUR_WORDS =
  /\b(?:software|engineering|developers?|development|technical|technology|it|ict|digital|data|devops|cloud|web|apps?|test|testing|tester|qa|qat|agile|android|ios)\b/;

/** Trades whose developers, testers and engineers build and test something else. */
const OTHER_TRADES =
  /\b(?:business|property|land|curriculum|training|learning|content|talent|people|organisational|organisation|partnership|community|policy|leadership|sales|recipe|course|e-learning|mot|vehicle|electrical|gas|pat|covid|water|pressure|means)[\s-]+(?:developer|tester|programmer|test engineer)/;

const FRONT = new Set([
  'javascript',
  'typescript',
  'react',
  'next-js',
  'angular',
  'vue',
  'svelte',
  'html',
  'css',
  'tailwind',
  'accessibility',
  'design-systems',
]);
const BACK = new Set(
  'node-js python django flask java spring kotlin csharp dotnet php laravel ruby rails go rust scala elixir sql postgresql mysql sql-server oracle mongodb redis elasticsearch graphql rest-apis microservices event-driven kafka rabbitmq'.split(
    ' ',
  ),
);

const MOBILE = new Set(['android', 'ios', 'swift', 'kotlin', 'objective-c', 'react-native', 'flutter']);

/**
 * The role that a title names: the longest phrase of ROLES on word bounds, the earlier of two as long. A title that
 * says only "developer" is decided by the skills of the title, then of the text.
 */
export function readRole({ title, text, skills }: { title: string; text: string; skills: readonly FoundSkill[] }): string | null {
  const words = normalise(title);
  if (OTHER_TRADES.test(words)) return null;
  const found = PHRASES.flatMap((entry) => {
    const at = words.search(entry.pattern);
    return at < 0 || (SHARED.has(entry.phrase) && !isOurs(words.replace(entry.phrase, ' '), skills)) ? [] : [{ ...entry, at }];
  });
  // A name for any developer decides only where nothing more telling stands in the title.
  const telling = found
    .filter(({ phrase }) => !GENERIC_TITLES.includes(phrase))
    .sort((a, b) => b.phrase.length - a.phrase.length || a.at - b.at)[0];
  if (telling) return telling.role;
  return found.length > 0 ? developerRole(text, skills) : null;
}

/** Whether a title whose phrase other trades use too is one of ours, by its other words or by what the work is done with. */
function isOurs(otherWords: string, skills: readonly FoundSkill[]): boolean {
  return OUR_WORDS.test(otherWords) || skills.filter(({ slug }) => FRONT.has(slug) || BACK.has(slug) || MOBILE.has(slug)).length > 1;
}

const PHRASES = ROLES.flatMap((role) => role.titles.map((phrase) => ({ role: role.slug, phrase, pattern: onWordBounds(phrase) })));

function onWordBounds(phrase: string): RegExp {
  const escaped = phrase.replace(/[.+]/g, '\\$&');
  return new RegExp(`${/^\w/.test(phrase) ? '(?<![\\p{L}\\p{N}])' : ''}${escaped}s?(?![\\p{L}\\p{N}])`, 'u');
}

function normalise(title: string): string {
  return title.toLowerCase().replace(/[‐-―]/g, '-').replace(/\s+/g, ' ').trim();
}

function developerRole(text: string, skills: readonly FoundSkill[]): string {
  const inTitle = side(skills.filter((skill) => skill.inTitle));
  if (inTitle.front + inTitle.back > 0) return mostly(inTitle, 1);
  const inText = side(skills);
  // What the text calls the work weighs as much as two skills.
  const says = (words: RegExp) => (words.test(text) ? 2 : 0);
  if (/\bfull[\s-]?stack\b/i.test(text)) return 'full-stack-developer';
  return mostly({ front: inText.front + says(/\bfront[\s-]?end\b/i), back: inText.back + says(/\bback[\s-]?end\b/i) }, 2);
}

function side(skills: readonly FoundSkill[]): { front: number; back: number } {
  return { front: skills.filter(({ slug }) => FRONT.has(slug)).length, back: skills.filter(({ slug }) => BACK.has(slug)).length };
}

/** One side has it with at least `least` skills and three times the other's. */
function mostly({ front, back }: { front: number; back: number }, least: number): string {
  if (front >= least && front >= 3 * back) return 'front-end-developer';
  if (back >= least && back >= 3 * front) return 'back-end-developer';
  return 'full-stack-developer';
}
