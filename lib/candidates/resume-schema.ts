import { z } from 'zod';

// What is read of a JSON Resume: version 1.0, and the names that older files use. Whatever is not as it should be counts as not there.

/** Entries of one list that are looked at. */
const MOST_READ = 300;

/** Without control characters but line ends, and without halves of characters, which a database would not keep. */
const text = z
  .string()
  .transform((given) =>
    given
      .toWellFormed()
      .replaceAll('\r\n', '\n')
      .replace(/[^\P{Cc}\n]/gu, ' ')
      .trim(),
  )
  .catch('');
const line = text.transform((given) => given.replace(/\s+/g, ' '));

function list<T>(item: z.ZodType<T>) {
  return z
    .array(z.unknown())
    .catch([])
    .transform((given) => given.slice(0, MOST_READ).flatMap((one) => item.safeParse(one).data ?? []));
}

const Basics = z.object({
  name: line,
  label: line,
  email: line,
  phone: line,
  image: line,
  url: line,
  website: line,
  summary: text,
  location: z.object({ city: line, address: line, postalCode: line }).optional().catch(undefined),
  profiles: list(z.object({ network: line, username: line, url: line })),
});

const dates = { startDate: line, endDate: line };

export const ResumeFile = z.object({
  basics: Basics.optional().catch(undefined),
  work: list(z.object({ name: line, company: line, position: line, summary: text, highlights: list(z.string().pipe(text)), ...dates })),
  education: list(z.object({ institution: line, area: line, studyType: line, ...dates })),
  skills: list(z.object({ name: line, level: line, keywords: list(z.string().pipe(line)) })),
});

export type ResumeFile = z.infer<typeof ResumeFile>;
