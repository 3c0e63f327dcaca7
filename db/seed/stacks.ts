import type { SeedEmployer } from './employer.ts';
import type { Random } from './random.ts';

/** What a back-end stack asks for, most telling first, and what adverts call it in a title. */
type Stack = { names: readonly string[]; skills: readonly string[] };

export const BACK_STACKS: Readonly<Record<string, Stack>> = {
  python: { names: ['Python', 'Python', 'Django'], skills: ['python', 'django', 'postgresql'] },
  'python-api': { names: ['Python'], skills: ['python', 'flask', 'postgresql'] },
  node: { names: ['Node.js', 'TypeScript'], skills: ['node-js', 'typescript', 'postgresql'] },
  java: { names: ['Java', 'Java', 'Spring'], skills: ['java', 'spring', 'oracle'] },
  kotlin: { names: ['Kotlin'], skills: ['kotlin', 'spring', 'postgresql'] },
  dotnet: { names: ['.NET', 'C#'], skills: ['csharp', 'dotnet', 'sql-server'] },
  php: { names: ['PHP', 'Laravel'], skills: ['php', 'laravel', 'mysql'] },
  rails: { names: ['Ruby', 'Ruby on Rails'], skills: ['ruby', 'rails', 'postgresql'] },
  go: { names: ['Go'], skills: ['go', 'postgresql', 'linux'] },
  elixir: { names: ['Elixir'], skills: ['elixir', 'postgresql', 'event-driven'] },
  rust: { names: ['Rust'], skills: ['rust', 'linux', 'postgresql'] },
  scala: { names: ['Scala'], skills: ['scala', 'kafka', 'postgresql'] },
  cpp: { names: ['C++'], skills: ['cpp', 'linux', 'python'] },
};

const FRONT_STACKS: Readonly<Record<string, Stack>> = {
  react: { names: ['React'], skills: ['react', 'typescript', 'css'] },
  'next-js': { names: ['React', 'Next.js'], skills: ['next-js', 'react', 'typescript'] },
  angular: { names: ['Angular'], skills: ['angular', 'typescript', 'css'] },
  vue: { names: ['Vue'], skills: ['vue', 'javascript', 'css'] },
  svelte: { names: ['Svelte', 'JavaScript'], skills: ['svelte', 'typescript', 'css'] },
};

const MOBILE_STACKS: Readonly<Record<string, Stack>> = {
  'react-native': { names: ['React Native'], skills: ['react-native', 'typescript'] },
  flutter: { names: ['Flutter'], skills: ['flutter', 'android', 'ios'] },
  swift: { names: ['iOS'], skills: ['swift', 'ios'] },
  kotlin: { names: ['Android'], skills: ['kotlin', 'android'] },
};

/** Which part of an employer's stack one job is about. */
export type Chosen = { back: Stack; front: Stack; mobile: Stack | null; bi: string; groups: Readonly<Record<string, readonly string[]>> };

const BI_NAMES: Readonly<Record<string, string>> = { 'power-bi': 'Power BI', tableau: 'Tableau', looker: 'Looker' };
const E2E = ['playwright', 'cypress', 'selenium'] as const;
const MONITORS = [
  ['prometheus', 'grafana'],
  ['datadog', 'observability'],
  ['grafana', 'observability'],
] as const;

/** `habit`: any number that stays the same for an employer, so that all its adverts name the same tools. */
export function chooseStack({ stack }: SeedEmployer, habit: number, random: Random): Chosen {
  const back = named(BACK_STACKS, random.pick(stack.back));
  const front = named(FRONT_STACKS, random.pick(stack.front));
  const mobile = stack.mobile ? named(MOBILE_STACKS, random.pick(stack.mobile)) : null;
  return {
    back,
    front,
    mobile,
    bi: BI_NAMES[stack.bi] ?? 'BI',
    groups: {
      '@back': back.skills,
      '@lang': back.skills.slice(0, 1),
      '@front': front.skills,
      '@mobile': mobile?.skills ?? [],
      '@cloud': [stack.cloud],
      '@ci': [stack.ci],
      '@queue': [stack.queue],
      '@bi': [stack.bi],
      '@warehouse': [stack.warehouse],
      '@trade': stack.trade,
      '@e2e': [E2E[habit % E2E.length] ?? 'playwright'],
      '@monitor': MONITORS[habit % MONITORS.length] ?? [],
      '@iac': stack.cloud === 'azure' && habit % 2 === 0 ? ['infrastructure-as-code'] : ['terraform'],
    },
  };
}

/** `core` first and in order, then `more` in any order, without repeats, up to `count`. Names with @ are groups of the stack. */
export function chooseSkills(
  core: readonly string[],
  more: readonly string[],
  groups: Chosen['groups'],
  count: number,
  random: Random,
): string[] {
  const skills = new Set(core.flatMap((name) => groups[name] ?? [name]));
  for (const name of random.shuffled(more)) {
    if (skills.size >= count) break;
    const group = groups[name] ?? [name];
    const skill = group.length > 0 ? random.pick(group) : null;
    if (skill) skills.add(skill);
  }
  return [...skills].slice(0, Math.max(count, 3));
}

function named(stacks: Readonly<Record<string, Stack>>, name: string): Stack {
  const stack = stacks[name];
  if (!stack) throw new Error(`No stack is called ${name}.`);
  return stack;
}
