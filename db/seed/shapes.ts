import type { Parts } from './parts.ts';
import { lower } from './words.ts';

/** `extra` ones go first when the whole is too long, the last first. */
export type Section = { text: string; extra: boolean };
export const always = (text: string): Section => ({ text, extra: false });
const extra = (text: string): Section => ({ text, extra: true });
export type Shape = (parts: Parts) => Section[];

const teamFirst: Shape = (p) => [
  always(p.join()),
  extra(p.problem()),
  always(p.headed('tasks', bullets(p.tasks(p.few(4, 5))))),
  always(p.headed('wants', bullets(p.wants(p.few(3, 4))))),
  always(p.skills(false)),
  extra(p.headed('benefits', bullets(p.benefits(p.few(3, 4))))),
  always(p.terms()),
  extra(p.hiring()),
];

const proseShape: Shape = (p) => [
  always(p.problem()),
  always(p.opening()),
  always(p.tasksProse()),
  always(p.wantsProse()),
  always(p.skills(false)),
  extra(p.week()),
  always(`${p.terms()} ${p.benefitsProse()}`),
  extra(p.hiring()),
  extra(p.access()),
];

const boldShape: Shape = (p) => [
  extra(p.about()),
  always(`**${p.heading('tasks')}.** ${p.tasksProse()}`),
  extra(`**${p.heading('team')}.** ${p.join()}`),
  always(`**${p.heading('wants')}.** ${p.wantsProse()}`),
  always(`**${p.heading('tools')}.** ${p.skills(false)}`),
  always(`**${p.heading('terms')}.** ${p.terms()}`),
  extra(`**${p.heading('benefits')}.** ${p.benefitsProse(true)}`),
  extra(p.access()),
];

const questionsShape: Shape = (p) => [
  extra(p.problem()),
  always(`### ${p.random.pick(['What is the job?', 'What would I do?', 'What is there to do?'])}\n\n${p.tasksProse()}`),
  always(`### ${p.random.pick(['Who would I work with?', 'Who else is there?'])}\n\n${p.join()}`),
  always(
    `### ${p.random.pick(['What do I need?', 'What should I bring?', 'Is it for me?'])}\n\n${bullets(p.wants(p.few(3, 4)))}\n\n${p.skills(false)}`,
  ),
  extra(`### ${p.random.pick(['What is a week like?', 'How does a week go?'])}\n\n${p.week()}`),
  always(`### ${p.random.pick(['Where and on what terms?', 'Where is it?', 'What are the terms?'])}\n\n${p.terms()}`),
  extra(`### ${p.random.pick(['What happens after I apply?', 'How do you choose?'])}\n\n${p.hiring()}`),
];

const weekFirst: Shape = (p) => [
  extra(p.opening()),
  always(p.headed('week', `${p.week()} ${p.terms()}`)),
  always(p.headed('tasks', bullets(p.tasks(p.few(3, 5))))),
  extra(p.headed('about', p.problem())),
  always(p.headed('tools', p.skills(true))),
  always(p.wantsProse()),
  extra(p.headed('benefits', p.benefitsProse(true))),
  extra(p.access()),
];

const formalShape: Shape = (p) => [
  extra(p.headed('about', p.about())),
  always(p.opening()),
  always(p.headed('tasks', numbered(p.tasks(p.few(4, 6))))),
  always(`### Essential\n\n${bullets(p.wants(p.few(3, 4)))}`),
  always(`### ${p.heading('tools')}\n\n${p.skills(false)}`),
  always(p.headed('terms', p.terms())),
  extra(p.headed('benefits', bullets(p.benefits(p.few(3, 5))))),
  extra(p.headed('hiring', `${p.hiring()} ${p.access()}`)),
];

const shortShape: Shape = (p) => [
  always(`${p.opening()} ${p.terms()}`),
  extra(p.join()),
  always(`You would:\n\n${bullets(p.tasks(p.few(3, 4)))}`),
  always(p.skills(false)),
  extra(p.benefitsProse()),
  always(p.hiring()),
];

const firstMonths: Shape = (p) => {
  const [first = '', second = '', third = '', ...others] = p.tasks(4);
  return [
    always(p.problem()),
    extra(p.join()),
    always(
      `### ${p.random.pick(['Your first half-year', 'How it might start', 'The first six months'])}\n\n${bullets([`**Month one:** ${lower(first)}`, `**By month three:** ${lower(second)}`, `**By month six:** ${lower([third, ...others].join('; ').replace(/; (.)/, (_, letter: string) => `; ${letter.toLowerCase()}`))}`])}`,
    ),
    always(p.wantsProse()),
    always(p.skills(true)),
    always(p.terms()),
    extra(p.benefitsProse()),
    extra(p.hiring()),
  ];
};

const aboutFirst: Shape = (p) => [
  extra(p.about()),
  always(p.opening()),
  always(p.headed('tasks', bullets(p.tasks(p.few(5, 6))))),
  always(p.headed('wants', `${p.wantsProse()} ${p.skills(false)}`)),
  extra(p.headed('week', p.week())),
  extra(p.headed('benefits', bullets([...p.benefits(p.few(2, 4))]))),
  always(p.headed('terms', p.terms())),
  extra(p.hiring()),
];

const letterShape: Shape = (p) => [
  always(`${p.opening()} ${p.problem()}`),
  extra(`${p.join()} ${p.week()}`),
  always(p.tasksProse()),
  always(`${p.wantsProse()}\n\n${p.skills(false)}`),
  always(`${p.terms()} ${p.benefitsProse()}`),
  extra(p.access()),
  extra(`${p.hiring()}\n\n${p.contact}, ${p.brief.employer.name}`),
];

export const SHAPES: readonly Shape[] = [
  teamFirst,
  proseShape,
  formalShape,
  weekFirst,
  boldShape,
  shortShape,
  questionsShape,
  aboutFirst,
  letterShape,
  firstMonths,
];

function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function numbered(items: readonly string[]): string {
  return items.map((item, i) => `${i + 1}. ${item}`).join('\n');
}
