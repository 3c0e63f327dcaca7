import type { Random } from './random.ts';

export type SeedQuestion = { question: string; required: boolean };

/** `{skill}` stands for the first skill of the advert, `{name}` for the employer. */
const ASKED: readonly SeedQuestion[] = [
  { question: 'What have you built with {skill} that you would build differently today?', required: true },
  { question: 'Tell us about a piece of work that went wrong. What did you change afterwards?', required: true },
  { question: 'What drew you to {name}?', required: true },
  { question: 'When could you start?', required: true },
  { question: 'Which days of the week suit you for work at our place?', required: false },
  { question: 'How do you like to get feedback on your work?', required: false },
  { question: 'Describe something that you explained to people who do not write software.', required: true },
  { question: 'What would you like to learn in your first six months here?', required: false },
  { question: 'Is there anything we should arrange so that the interview works well for you?', required: false },
];

/** None to three, as employers ask. */
export function questionsOf(employer: string, skill: string, random: Random): SeedQuestion[] {
  return random.some(ASKED, random.int(0, 3)).map(({ question, required }) => ({
    question: question.replace('{name}', employer).replace('{skill}', skill),
    required,
  }));
}
