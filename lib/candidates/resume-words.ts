import { placeName } from '#lib/jobs/filter-words';
import { spanWords } from './month.ts';
import { SKILL_LEVEL_NAMES } from './profile.ts';
import type { ReadResume } from './read-resume.ts';

export type ResumePart = { label: string; items: string[] };

/** What was understood of a resume, to be read before it is taken. Parts with nothing in them are left out. */
export function resumeWords({ name, headline, summary, place, skills, work, education, links }: ReadResume): ResumePart[] {
  const parts: ResumePart[] = [
    { label: 'Name', items: one(name) },
    { label: 'Headline', items: one(headline) },
    { label: 'Summary', items: one(summary) },
    { label: 'Where you live', items: one(place && placeName(place.slug)) },
    { label: 'Skills', items: skills.map((skill) => `${skill.name} (${SKILL_LEVEL_NAMES[skill.level].toLowerCase()})`) },
    {
      label: 'Experience',
      items: work.map(({ title, employer, started, ended }) => `${title}, ${employer} · ${spanWords(started, ended, true)}`),
    },
    {
      label: 'Education',
      items: education.map(({ qualification, subject, institution, started, ended }) =>
        [[qualification, subject, institution].filter(Boolean).join(', '), spanWords(started, ended, false)].filter(Boolean).join(' · '),
      ),
    },
    { label: 'Links', items: links.map(({ label, url }) => `${label}: ${url}`) },
  ];
  return parts.filter(({ items }) => items.length > 0);
}

function one(text: string | null): string[] {
  return text === null ? [] : [text];
}
