import { LONGEST } from './profile.ts';
import type { ReadResume } from './read-resume.ts';
import type { ResumeFile } from './resume-schema.ts';
import { skillCalled } from './skill-names.ts';

const PARTS = new Set(['$schema', 'meta', 'basics', 'work', 'education', 'skills']);
const NAMED = 12;

/** Sentences on what a file says and a profile will not. `keys`: of the whole file. */
export function leftOutOf({ basics, work, education, skills }: ResumeFile, resume: ReadResume, keys: readonly string[]): string[] {
  const links = (basics?.profiles.length ?? 0) + (basics?.url || basics?.website ? 1 : 0);
  const unknown = skills.map(({ name }) => name).filter((name) => name && !skillCalled(name));
  const personal = [basics?.email && 'e-mail address', basics?.phone && 'phone number', basics?.image && 'picture'].filter(Boolean);
  const others = keys.filter((key) => !PARTS.has(key)).map((key) => key.toWellFormed().slice(0, 40));
  const { city } = basics?.location ?? {};
  const sentences = [
    missing(work.length - resume.work.length, 'of the jobs: each needs a title, an employer and a start'),
    missing(education.length - resume.education.length, 'of the education: each needs where and what'),
    missing(links - resume.links.length, 'of the links: each needs an address of its own that starts with https:// or http://'),
    unknown.length > 0 && `Skills that we do not know by these names: ${some(unknown)}.`,
    city && !resume.place && `Where you live: we know no place called “${city.slice(0, 60)}”.`,
    personal.length > 0 && `Your ${personal.join(' and ')}: a profile has none beside the address that you sign in with.`,
    others.length > 0 && `Parts that a profile has no place for: ${some(others)}.`,
    isCut(basics, work) && 'The ends of texts that are longer than a profile holds.',
  ];
  return sentences.filter((sentence) => typeof sentence === 'string').filter(Boolean);
}

function missing(count: number, words: string): string {
  return count > 0 ? `${count} ${words}.` : '';
}

function some(names: readonly string[]): string {
  const shown = names.slice(0, NAMED).map((name) => name.slice(0, 60));
  return `${shown.join(', ')}${names.length > NAMED ? ` and ${names.length - NAMED} more` : ''}`;
}

function isCut(basics: ResumeFile['basics'], work: ResumeFile['work']): boolean {
  return (
    (basics?.label.length ?? 0) > LONGEST.headline ||
    (basics?.summary.length ?? 0) > LONGEST.summary ||
    work.some(({ summary, highlights }) => summary.length + highlights.join('\n- ').length > LONGEST.entrySummary)
  );
}
