import { knownPlace } from '#lib/geo/find-place';
import { readMonth } from './month.ts';
import { type Education, LONGEST, MOST, type Month, type ProfileLink, type SkillLevel, type Work } from './profile.ts';
import { leftOutOf } from './resume-left-out.ts';
import { ResumeFile } from './resume-schema.ts';
import { skillCalled } from './skill-names.ts';

/** Bytes. */
export const MOST_RESUME_BYTES = 1024 * 1024;

/** What a profile takes from a JSON Resume. */
export type ReadResume = {
  name: string | null;
  headline: string | null;
  summary: string | null;
  place: { slug: string } | null;
  skills: { slug: string; name: string; level: SkillLevel }[];
  work: Omit<Work, 'id'>[];
  education: Omit<Education, 'id'>[];
  links: Omit<ProfileLink, 'id'>[];
};

export const RESUME_PROBLEMS = {
  missing: 'Choose a file, or paste what is in it.',
  'too-large': 'This is larger than 1 MB, and no resume is. Check that it is the right file.',
  'not-json': 'This is not JSON. Choose a file in the JSON Resume form; for a PDF or Word file, upload it as your CV.',
  'not-resume': 'This is JSON, but we found nothing in it that a profile holds. See jsonresume.org for the form that we read.',
} as const;
export type ResumeProblem = keyof typeof RESUME_PROBLEMS;

/** `leftOut`: sentences on what the file says and a profile will not. */
export type ResumeReading = { resume: ReadResume; leftOut: string[]; problem?: never } | { problem: ResumeProblem };

/** Reads a JSON Resume, in part when not all of it is sound. Never throws. */
export function readResume(text: string): ResumeReading {
  if (text.trim() === '') return { problem: 'missing' };
  // A character is a byte at least; the caller may know better.
  if (text.length > MOST_RESUME_BYTES) return { problem: 'too-large' };
  const json = parse(text.replace(/^\ufeff/, ''));
  if (json === undefined) return { problem: 'not-json' };
  const { data: file } = ResumeFile.safeParse(json);
  if (!file) return { problem: 'not-resume' };
  const resume = resumeIn(file);
  if (Object.values(resume).every((part) => part === null || (Array.isArray(part) && part.length === 0))) return { problem: 'not-resume' };
  return { resume, leftOut: leftOutOf(file, resume, Object.keys(json as object)) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function resumeIn({ basics, work, education, skills }: ResumeFile): ReadResume {
  return {
    name: cut(basics?.name, LONGEST.name),
    headline: cut(basics?.label, LONGEST.headline),
    summary: cut(basics?.summary, LONGEST.summary),
    place: placeIn(basics),
    skills: knownSkills(skills).slice(0, MOST.skills),
    work: work.flatMap(workIn).slice(0, MOST.work),
    education: education.flatMap(educationIn).slice(0, MOST.education),
    links: linksIn(basics).slice(0, MOST.links),
  };
}

function placeIn(basics: ResumeFile['basics']): ReadResume['place'] {
  const place = knownPlace(basics?.location?.city ?? '');
  return place && { slug: place.slug };
}

function workIn(given: ResumeFile['work'][number]): ReadResume['work'] {
  const title = cut(given.position, LONGEST.line);
  const employer = cut(given.name || given.company, LONGEST.line);
  const started = month(given.startDate);
  if (!title || !employer || !started) return [];
  const points = given.highlights.filter(Boolean).map((point) => `- ${point}`);
  const summary = cut([given.summary, points.join('\n')].filter(Boolean).join('\n\n'), LONGEST.entrySummary);
  return [{ title, employer, started, ended: ending(started, given.endDate), summary }];
}

function educationIn(given: ResumeFile['education'][number]): ReadResume['education'] {
  const institution = cut(given.institution, LONGEST.line);
  const subject = cut(given.area || given.studyType, LONGEST.line);
  if (!institution || !subject) return [];
  const started = month(given.startDate);
  const qualification = given.area ? cut(given.studyType, LONGEST.line) : null;
  return [{ institution, subject, qualification, started, ended: ending(started, given.endDate) }];
}

function linksIn(basics: ResumeFile['basics']): ReadResume['links'] {
  const given = [...(basics?.profiles ?? []), { network: 'Website', username: '', url: basics?.url || basics?.website || '' }];
  const links = new Map<string, ReadResume['links'][number]>();
  for (const { network, username, url } of given) {
    const address = URL.parse(url);
    if (!address || !/^https?:$/.test(address.protocol) || address.href.length > LONGEST.url || links.has(address.href)) continue;
    links.set(address.href, { label: cut(network || username, LONGEST.line) ?? address.host.slice(0, LONGEST.line), url: address.href });
  }
  return [...links.values()];
}

function knownSkills(given: ResumeFile['skills']): ReadResume['skills'] {
  const known = new Map<string, ReadResume['skills'][number]>();
  for (const { name, level, keywords } of given)
    for (const word of [name, ...keywords]) {
      const skill = skillCalled(word);
      if (skill && !known.has(skill.slug)) known.set(skill.slug, { slug: skill.slug, name: skill.name, level: levelOf(level) });
    }
  return [...known.values()];
}

/** People write the level in words of their own. */
function levelOf(words: string): SkillLevel {
  if (/\b(?:beginner|novice|basic|elementary|learning|entry|junior|familiar)\b/i.test(words)) return 'learning';
  return /\b(?:advanced|expert|master|senior|strong|proficient|fluent)\b/i.test(words) ? 'strong' : 'working';
}

/** "2014-06-29" and "2014-06" are June 2014, "2014" is its January. */
function month(text: string): Month | null {
  const [, year, number = '01'] = /^(\d{4})(?:-(\d\d)(?:-\d\d.*)?)?$/.exec(text) ?? [];
  return readMonth(year === undefined ? text : `${year}-${number}`);
}

/** One that lies before its start is taken for the start. */
function ending(started: Month | null, text: string): Month | null {
  const ended = month(text);
  return started && ended && ended < started ? started : ended;
}

/** null where there is nothing. */
function cut(text: string | undefined, most: number): string | null {
  return (
    text
      ?.slice(0, most)
      .replace(/[\ud800-\udbff]$/, '')
      .trim() || null
  );
}
