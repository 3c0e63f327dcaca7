import type { SeedEmployer, SeedTeam } from './employer.ts';
import { ACCESS, FIRST_NAMES, HEADINGS, HIRING, LEVEL_WANTS, REASONS, STARTER_REASONS } from './phrases.ts';
import type { Random } from './random.ts';
import type { SeedRole } from './role.ts';
import { skillLines } from './skill-lines.ts';
import { CONTRACT_TERMS, DEGREE_LINE, STARTER_BENEFITS, TYPE_LINES, WORKPLACE_LINES } from './terms.ts';
import { capital, lower, type Words, withArticle, words } from './words.ts';

/** What a description is written about. `type`: the employment type that matters most, or `both` for full-time or part-time. */
export type Brief = {
  employer: SeedEmployer;
  /** Any number that stays the same for an employer. */
  habit: number;
  role: SeedRole;
  level: string;
  title: string;
  team: SeedTeam;
  skills: readonly string[];
  skillNames: ReadonlyMap<string, string>;
  workplace: string;
  officeDays: number | null;
  type: string;
  place: string;
};

const MONTHS: Readonly<Record<string, readonly number[]>> = {
  apprenticeship: [15, 16, 18, 20, 24],
  contract: [3, 4, 6, 6, 9, 12],
  temporary: [6, 9, 10, 12],
};
const DAY_WORDS = ['no days', 'one day', 'two days', 'three days', 'four days', 'five days'];
/** Their holders work with every team. */
const ACROSS_TEAMS = new Set([
  'head-of-engineering',
  'head-of-data',
  'software-architect',
  'platform-architect',
  'data-architect',
  'principal-engineer',
  'quality-lead',
]);

/** The pieces of one advert; no piece is told twice. */
export class Parts {
  readonly brief: Brief;
  readonly random: Random;
  readonly contact: string;
  private readonly words: Words;
  private readonly told = new Set<string>();

  constructor(brief: Brief, random: Random) {
    this.brief = brief;
    this.random = random;
    this.contact = random.pick(FIRST_NAMES);
    const { employer } = brief;
    this.words = words(
      employer,
      brief.skills,
      brief.skillNames,
      {
        contact: this.contact,
        domain: employer.domain,
        email: `jobs@${employer.domain}`,
        place: brief.place,
        days: DAY_WORDS[brief.officeDays ?? 2] ?? 'two days',
        hours: String(random.pick([16, 18, 20, 21, 22.5, 24, 25, 28, 30])),
        months: String(random.pick(MONTHS[brief.type] ?? [6])),
        weeks: String(random.pick(brief.title.includes('placement') ? [44, 48] : [8, 10, 12])),
      },
      random,
    );
  }

  few(from: number, to: number): number {
    return this.random.int(from, to);
  }

  heading(part: keyof (typeof HEADINGS)[number]): string {
    return HEADINGS[this.brief.habit % HEADINGS.length]?.[part] ?? '';
  }

  headed(part: keyof (typeof HEADINGS)[number], text: string): string {
    return text === '' ? '' : `### ${this.heading(part)}\n\n${text}`;
  }

  about = (): string => this.once('about', () => this.words.one(this.brief.employer.about));
  problem = (): string => this.once('problem', () => this.words.one(this.brief.employer.problems));
  week = (): string =>
    this.once('week', () => this.words.some(this.brief.role.week, this.brief.role.week.length > 3 ? this.few(1, 2) : 1).join(' '));
  hiring = (): string => this.once('hiring', () => this.habitual(HIRING, 3, this.few(1, 2)));
  access = (): string => this.once('access', () => this.habitual(ACCESS, 3, 1));

  join = (): string =>
    this.once('join', () => {
      const { team, role } = this.brief;
      if (ACROSS_TEAMS.has(role.slug)) return `You would work with all of our teams, the ${team.name} among them, which ${team.does}.`;
      return this.random.pick([
        `You would join the ${team.name}: ${team.who}. It ${team.does}.`,
        `The ${team.name} ${team.does}. You would work with ${team.who}.`,
        `This job is in the ${team.name}, which ${team.does}. It is ${team.who}, and soon you.`,
        `Your colleagues would be the ${team.name} (${team.who}), which ${team.does}.`,
      ]);
    });

  opening(): string {
    const { employer, title, team, role, level, type } = this.brief;
    const wanted = withArticle(title.replace(/ ?\(.*\)|, .*$/g, ''));
    const starter = level === 'entry' || type === 'apprenticeship' || type === 'internship';
    const reason = this.random.pick(starter ? STARTER_REASONS : REASONS);
    const system = this.words.fill('{system}');
    const forms = [
      `We are looking for ${wanted} ${reason}.`,
      `${employer.name} is hiring ${wanted} ${reason}.`,
      `We would like ${wanted} to help with ${system}.`,
      `This is a job for ${wanted} who would enjoy working on ${system}.`,
    ];
    if (!ACROSS_TEAMS.has(role.slug)) {
      forms.push(`The ${team.name} needs ${wanted} ${reason}.`, `Could you be ${wanted} for the ${team.name}? It ${team.does}.`);
    }
    return this.random.pick(forms);
  }

  tasks(count: number): string[] {
    return this.words.some(this.brief.role.tasks, count);
  }

  tasksProse(): string {
    const [first = '', second = '', third = '', fourth] = this.tasks(this.few(3, 4)).map(lower);
    const { random } = this;
    const start = random.pick([
      `You would ${first}`,
      `The first thing is to ${first}`,
      `Most of the job is to ${first}`,
      `Your main task would be to ${first}`,
    ]);
    const middle = random.pick([`You would also ${second}`, `Beside that, you would ${second}`, `There is more: you would ${second}`]);
    const end = random.pick([`In time, you would ${third}`, `Once settled, you would ${third}`, `It also falls to you to ${third}`]);
    return `${start}. ${middle}. ${end}.${fourth ? ` And now and then you would ${fourth}.` : ''}`;
  }

  wants(count: number): string[] {
    const level = this.words.some(LEVEL_WANTS[this.brief.level] ?? [], count > 3 ? 2 : 1);
    return [...level, ...this.words.some(this.brief.role.wants, count - level.length)];
  }

  wantsProse(): string {
    const [own = '', first = '', second = ''] = this.wants(3);
    const level = this.levelSentence(own);
    return this.random.pick([
      `What matters most: ${lower(first)}. After that, ${lower(second)}. ${level}`,
      `We hope for two things: ${lower(first)}; ${lower(second)}. ${level}`,
      `Good signs: ${lower(first)}; ${lower(second)}. ${level}`,
      `${own}. ${first}. ${second}. That is the list.`,
      `You would bring ${lower(first)}. It helps to have ${lower(second)}. ${level}`,
      `${level} Beyond that, we look for ${lower(first)}. Another good sign: ${lower(second)}.`,
    ]);
  }

  private levelSentence(want: string): string {
    if (want.startsWith('No ')) return `${want}.`;
    return `${this.random.pick(['At this level we look for', 'We would expect', 'For this post we need', 'What we do ask for is'])} ${lower(want)}.`;
  }

  skills(asBullets: boolean): string {
    return skillLines(this.brief.skills, this.brief.skillNames, asBullets, this.random);
  }

  terms = (): string =>
    this.once('terms', () => {
      const { workplace, type, title } = this.brief;
      const kind = title.startsWith('Degree') ? DEGREE_LINE : this.words.one(TYPE_LINES[type] ?? []);
      const where = this.words.one(WORKPLACE_LINES[workplace] ?? []);
      return this.random.chance(0.5) ? `${where} ${kind}` : `${kind} ${where}`;
    });

  benefits(count: number): string[] {
    const { type, employer } = this.brief;
    if (type === 'contract') return this.random.some(CONTRACT_TERMS, Math.min(count, 3));
    if (type === 'apprenticeship' || type === 'internship') return this.random.some(STARTER_BENEFITS, Math.min(count, 3));
    return this.random.some(employer.benefits, count);
  }

  benefitsProse(bare = false): string {
    const items = this.benefits(this.few(2, 3)).map(lower);
    if (bare) return `${capital(items.join('; '))}.`;
    return `${this.random.pick(['In return', 'What comes with it', 'You get', 'Beside the pay', 'Among the benefits', 'We offer'])}: ${items.join('; ')}.`;
  }

  private habitual(bank: readonly string[], held: number, count: number): string {
    const { habit } = this.brief;
    const own = Array.from({ length: held }, (_, i) => bank[(habit * 5 + i * 9) % bank.length] ?? '');
    return this.words.some([...new Set(own)], count).join(' ');
  }

  private once(part: string, make: () => string): string {
    if (this.told.has(part)) return '';
    this.told.add(part);
    return make();
  }
}
