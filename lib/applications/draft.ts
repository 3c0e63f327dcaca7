import { z } from 'zod';
import { line, lines, orNull } from '#lib/forms/fields';
import type { Job } from '#lib/jobs/job';
import { countText } from '#lib/number-text';

/** What an employer asks of everyone who applies here. */
export type Question = { id: string; question: string; required: boolean };

/** Kept with the words of the question, which may change or go later. */
export type Answer = { question: string; answer: string };

/** What a candidate writes for one employer. `cvId` is an id as typed: whose it is only the database knows. */
export type Draft = { letter: string | null; cvId: string | null; answers: Answer[] };

export type Cv = { id: string; fileName: string /** Bytes. */; size: number; uploadedAt: Date };

/** What the form of an application works on. */
export type ApplyForm = {
  job: Pick<Job, 'id' | 'slug' | 'title' | 'datePosted' | 'validThrough' | 'frozenAt'> & { employerName: string; applyHere: boolean };
  questions: Question[];
  /** The candidate's own of this job; null before the first save. */
  application: {
    id: string;
    means: 'here' | 'outside';
    sentAt: Date | null;
    updatedAt: Date;
    letter: string | null;
    cvId: string | null;
    answers: Answer[];
  } | null;
  /** The candidate's CVs as they are now, the newest first. */
  cvs: Cv[];
};

export const MAX_LETTER = 6000;
export const MAX_ANSWER = 2000;
const NOT_A_CV = 'Choose one of your CVs, or none.';

/** The name of a question's field. */
export function answerField({ id }: Pick<Question, 'id'>): string {
  return `answer-${id}`;
}

/** Reads the form of a draft. Nothing is asked for yet, so that a draft can be kept at any moment. */
export function draftSchema(questions: readonly Question[]): z.ZodType<Draft> {
  const answers = questions.map(
    (question) => [answerField(question), orNull(lines(MAX_ANSWER, tooLong('Your answer', MAX_ANSWER)))] as const,
  );
  return z
    .object({
      letter: orNull(lines(MAX_LETTER, tooLong('Your letter', MAX_LETTER))),
      cv: orNull(line(36, NOT_A_CV)).refine((id) => id === null || z.uuid().safeParse(id).success, NOT_A_CV),
      ...Object.fromEntries(answers),
    })
    .transform((typed: Record<string, string | null>) => ({
      letter: typed.letter ?? null,
      cvId: typed.cv ?? null,
      answers: questions.flatMap((one) => {
        const answer = typed[answerField(one)];
        return answer ? [{ question: one.question, answer }] : [];
      }),
    }));
}

function tooLong(name: string, most: number): string {
  return `${name} is too long. Use ${countText(most)} characters or fewer.`;
}

/** Questions that must be answered before it can be sent, and are not. */
export function unanswered(questions: readonly Question[], answers: readonly Answer[]): Question[] {
  return questions.filter(({ question, required }) => required && !answers.some((answer) => answer.question === question));
}

/** The kept answer to a question, if the question is still asked in these words. */
export function answerTo({ question }: Pick<Question, 'question'>, answers: readonly Answer[]): string {
  return answers.find((answer) => answer.question === question)?.answer ?? '';
}
