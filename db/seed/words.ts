import type { SeedEmployer } from './employer.ts';
import type { Random } from './random.ts';

const LANGUAGES = [
  'python',
  'node-js',
  'java',
  'kotlin',
  'csharp',
  'php',
  'ruby',
  'go',
  'elixir',
  'rust',
  'scala',
  'cpp',
  'typescript',
  'javascript',
];
const KINDS: Readonly<Record<string, readonly string[]>> = {
  lang: LANGUAGES,
  db: ['postgresql', 'oracle', 'sql-server', 'mysql', 'mongodb'],
  cloud: ['aws', 'azure', 'gcp'],
  queue: ['kafka', 'rabbitmq'],
  front: ['next-js', 'react', 'angular', 'vue', 'svelte'],
  mobile: ['react-native', 'flutter', 'swift', 'kotlin'],
  bi: ['power-bi', 'tableau', 'looker'],
  e2e: ['playwright', 'cypress', 'selenium'],
};

const KINDS_OF = new Map<string, string[]>();
for (const [kind, slugs] of Object.entries(KINDS)) for (const slug of slugs) KINDS_OF.set(slug, [...(KINDS_OF.get(slug) ?? []), kind]);

/** Fills slots: {things}, {users}, {system} from the employer, {lang}, {db}, {cloud} … from the skills of the job, {name} and what `fixed` holds. */
export type Words = {
  /** Whether every slot of a sentence can be filled. */
  can(sentence: string): boolean;
  fill(sentence: string): string;
  /** Up to `count` of those that can be filled, filled. */
  some(sentences: readonly string[], count: number): string[];
  one(sentences: readonly string[]): string;
};

const slotsOf = new Map<string, readonly string[]>();

export function words(
  employer: SeedEmployer,
  skills: readonly string[],
  names: ReadonlyMap<string, string>,
  fixed: Readonly<Record<string, string>>,
  random: Random,
): Words {
  const turns: Record<string, () => string> = {
    things: turn(employer.things),
    users: turn(employer.users),
    system: turn(employer.systems),
  };
  const known: Record<string, string> = { ...fixed, name: employer.name };
  // Of two skills of a kind the first is meant: it is the more telling.
  for (const slug of skills) for (const kind of KINDS_OF.get(slug) ?? []) known[kind] ??= names.get(slug) ?? slug;

  function turn(from: readonly string[]): () => string {
    const order = random.shuffled(from);
    let next = 0;
    return () => order[next++ % order.length] ?? '';
  }
  const can = (sentence: string): boolean => slots(sentence).every((slot) => slot in turns || slot in known);
  const fill = (sentence: string): string =>
    sentence.includes('{') ? sentence.replace(/\{(\w+)\}/g, (_, slot: string) => turns[slot]?.() ?? known[slot] ?? '') : sentence;
  const some = (sentences: readonly string[], count: number): string[] => {
    const chosen: string[] = [];
    const left = [...sentences];
    while (left.length > 0 && chosen.length < count) {
      const at = random.int(0, left.length - 1);
      const sentence = left[at] as string;
      left[at] = left[left.length - 1] as string;
      left.pop();
      if (can(sentence)) chosen.push(fill(sentence));
    }
    return chosen;
  };
  return { can, fill, some, one: (sentences) => some(sentences, 1)[0] ?? '' };
}

function slots(sentence: string): readonly string[] {
  const held = slotsOf.get(sentence);
  if (held) return held;
  const found = [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  slotsOf.set(sentence, found);
  return found;
}

/** "a, b and c". */
export function listed(items: readonly string[], last = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}

/** For use inside a sentence; names and initials keep their capital. */
export function lower(text: string): string {
  const word = text.match(/^[A-Za-z+#.]+/)?.[0] ?? '';
  return /^[A-Z][a-z]*$/.test(word) && !KEPT.has(word) ? (text[0] ?? '').toLowerCase() + text.slice(1) : text;
}

const KEPT = new Set(['I', 'Windows', 'Monday', 'Friday', 'Fridays', 'December', 'Python']);

/** "an API Developer". */
export function withArticle(title: string): string {
  return /^(?:[AEIO]|iOS|U(?![IXA]))/.test(title) ? `an ${title}` : `a ${title}`;
}

export function capital(text: string): string {
  return (text[0] ?? '').toUpperCase() + text.slice(1);
}
