import type { Random } from './random.ts';
import { SKILL_USES } from './skill-uses.ts';
import { listed } from './words.ts';

/** Skills that are not tools: in a sentence they take no capital, and nobody "uses" them. */
const PRACTICES = new Set(
  'accessibility design-systems microservices event-driven infrastructure-as-code networking observability automated-testing manual-testing test-planning performance-testing data-modelling statistics data-visualisation machine-learning generative-ai ai-assistants incident-response threat-modelling vulnerability-management penetration-testing owasp iam cloud-security gdpr embedded geospatial user-research technical-writing mentoring stakeholder-management system-design architecture bash'.split(
    ' ',
  ),
);

/** A paragraph or list that names every skill. `names`: by slug. */
export function skillLines(skills: readonly string[], names: ReadonlyMap<string, string>, bullets: boolean, random: Random): string {
  const name = (slug: string): string => spoken(slug, names);
  const all = skills.map(name);
  const first = all.slice(0, Math.min(3, Math.ceil(all.length / 2)));
  const rest = all.slice(first.length);
  const use = (slug: string): string => {
    const uses = SKILL_USES[slug];
    return uses ? `${name(slug)} ${random.pick(uses)}` : name(slug);
  };
  if (bullets) {
    const lines = skills.slice(0, 5).map((slug) => {
      const uses = SKILL_USES[slug];
      return `- **${names.get(slug) ?? slug}**${uses ? ` ${random.pick(uses)}` : ''}`;
    });
    const others = skills.slice(5).map(name);
    return [...lines, ...(others.length > 0 ? [`- Also: ${listed(others)}`] : [])].join('\n');
  }
  const tools = skills.filter((slug) => !PRACTICES.has(slug));
  const practices = skills.filter((slug) => PRACTICES.has(slug));
  const forms: (() => string)[] = [
    () => `Essential: ${listed(first)}.${rest.length > 0 ? ` Useful: ${listed(rest)}.` : ''}`,
    () =>
      `You would work mostly with ${listed(first)}.${rest.length > 0 ? ` Most weeks ${listed(rest)} ${rest.length > 1 ? 'come' : 'comes'} up too.` : ''}`,
    () => `We will ask about ${listed(first)}.${rest.length > 0 ? ` The rest you can pick up here: ${listed(rest)}.` : ''}`,
    () =>
      `The work rests on ${listed(first)}${rest.length > 0 ? `, and around ${first.length > 1 ? 'them' : 'it'} ${rest.length > 1 ? 'are' : 'is'} ${listed(rest)}` : ''}.`,
    () => `Skills that matter here, in order: ${all.join(', ')}.`,
  ];
  if (tools.length > 1) {
    forms.push(
      () => `We use ${listed(tools.slice(0, 3).map(use))}.${tailOf(tools.slice(3).map(name), practices.map(name))}`,
      () => `Our choices are plain ones: ${listed(tools.slice(0, 4).map(use))}.${tailOf(tools.slice(4).map(name), practices.map(name))}`,
    );
  }
  return random.pick(forms)();
}

function tailOf(tools: readonly string[], practices: readonly string[]): string {
  const also = tools.length > 0 ? ` You would also meet ${listed(tools)}.` : '';
  return practices.length > 0 ? `${also} We care about ${listed(practices)} as well.` : also;
}

function spoken(slug: string, names: ReadonlyMap<string, string>): string {
  const name = names.get(slug) ?? slug;
  if (!PRACTICES.has(slug)) return name;
  return /^[A-Z][a-z-]+\b/.test(name) ? (name[0] ?? '').toLowerCase() + name.slice(1) : name;
}
