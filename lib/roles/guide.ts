import { z } from 'zod';
import { LEVELS } from './level.ts';

/**
 * A role guide as its content file `guides/{slug}.json` holds it. Prose is plain text: no Markdown, no HTML.
 * `{region}` stands for the region's name wherever prose is shown. Figures never stand in the words: they are
 * counted live, and a question may ask for one with `live`.
 */
export const GuideSchema = z.strictObject({
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** Other names that adverts use, for people who know the work by them. */
  alsoCalled: z.array(z.string().min(2)).min(1).max(6),
  /** Who this person is, in two sentences, to the reader as "you". */
  summary: z.string().min(80).max(320),
  /** For `<meta name="description">`: 110 to 160 characters. */
  description: z.string().min(90).max(165),
  dayToDay: z.array(z.string().min(80)).min(2).max(4),
  responsibilities: z
    .array(z.strictObject({ name: z.string().min(3).max(60), text: z.string().min(30) }))
    .min(6)
    .max(9),
  /** Skill slugs of the catalogue with what each is for in this role. */
  skills: z
    .array(z.strictObject({ skill: z.string(), text: z.string().min(20) }))
    .min(6)
    .max(10),
  tools: z
    .array(z.strictObject({ group: z.string().min(3), items: z.array(z.string().min(1)).min(2).max(8), text: z.string().min(20) }))
    .min(2)
    .max(5),
  /** What changes from level to level; ordered, lowest first. */
  levels: z
    .array(z.strictObject({ level: z.enum(LEVELS), text: z.string().min(40) }))
    .min(3)
    .max(6),
  /** Where it leads: slugs of roles, each with what carries over and what to learn. */
  leadsTo: z
    .array(z.strictObject({ role: z.string(), text: z.string().min(30) }))
    .min(3)
    .max(7),
  questions: z
    .array(
      z.strictObject({
        question: z.string().endsWith('?'),
        answer: z.array(z.string().min(40)).min(1).max(3),
        /** A sentence counted live that the page adds under the answer. */
        live: z.enum(['pay', 'open', 'workplace', 'skills']).optional(),
      }),
    )
    .min(4)
    .max(8),
  sources: z
    .array(z.strictObject({ title: z.string(), publisher: z.string(), url: z.url({ protocol: /^https$/ }) }))
    .min(2)
    .max(6),
  lastReviewed: z.iso.date(),
});

export type Guide = z.infer<typeof GuideSchema>;

/** Every word of a guide's prose, for counting; `tools.items` and names of sources are not prose. */
export function guideProse(guide: Guide): string {
  return [
    guide.summary,
    ...guide.dayToDay,
    ...guide.responsibilities.flatMap((r) => [r.name, r.text]),
    ...guide.skills.map((s) => s.text),
    ...guide.tools.map((t) => t.text),
    ...guide.levels.map((l) => l.text),
    ...guide.leadsTo.map((l) => l.text),
    ...guide.questions.flatMap((q) => [q.question, ...q.answer]),
  ].join(' ');
}
