import { type JobDraft, toJobDraft } from './job-draft.ts';
import { jobPostingInput } from './job-posting-input.ts';

const LONGEST_LINE = 1_000_000;

/** One line of a file of JobPosting objects: a draft, or the reason why not in one or more sentences; null for a blank line. */
export function readLine(text: string): { draft: JobDraft } | { reason: string } | null {
  if (text.trim() === '') return null;
  if (text.length > LONGEST_LINE) return { reason: 'The line is longer than 1 MB.' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return {
      reason: `The line is not valid JSON: ${error instanceof Error ? error.message.replace(/[\p{Cc}\s]+/gu, ' ') : 'it cannot be read'}.`,
    };
  }
  const parsed = jobPostingInput.safeParse(value);
  return parsed.success ? { draft: toJobDraft(parsed.data) } : { reason: parsed.error.issues.map(({ message }) => message).join(' ') };
}
