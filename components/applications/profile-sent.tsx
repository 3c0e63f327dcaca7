import { type Fact, Facts } from '#components/ui/facts';
import { Tags } from '#components/ui/tag';
import type { SentProfile } from '#lib/applications/sent-profile';
import { spanWords } from '#lib/candidates/month';

/** A profile as an employer gets it. */
export function ProfileSent({ profile: { basics, work, education, skills, meta } }: { profile: SentProfile }) {
  return (
    <div className="stack">
      <Facts
        facts={[
          { label: 'Name', value: basics.name },
          { label: 'E-mail', value: basics.email },
          ...fact('Place', basics.location?.city),
          ...fact('Could start', meta.available),
          ...fact('Right to work', meta.rightToWork),
        ]}
      />
      {basics.label && (
        <p>
          <b>{basics.label}</b>
        </p>
      )}
      {basics.summary && <p className="kept-lines">{basics.summary}</p>}
      {skills.length > 0 && <Tags label="Skills" items={skills.map(({ name, level }) => ({ name: `${name}: ${level.toLowerCase()}` }))} />}
      {work.length > 0 && (
        <SentEntries
          title="Experience"
          entries={work.map((one) => ({
            title: one.position,
            text: [one.name, spanWords(one.startDate, one.endDate ?? null, true)].join(' · '),
            summary: one.summary,
          }))}
        />
      )}
      {education.length > 0 && (
        <SentEntries
          title="Education"
          entries={education.map((one) => ({
            title: [one.studyType, one.area].filter(Boolean).join(', '),
            text: [one.institution, spanWords(one.startDate ?? null, one.endDate ?? null, false)].filter(Boolean).join(' · '),
          }))}
        />
      )}
      {basics.profiles && (
        <ul className="list">
          {basics.profiles.map(({ network, url }) => (
            <li key={`${network} ${url}`}>
              {network}: <a href={url}>{url}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function SentEntries({ title, entries }: { title: string; entries: readonly { title: string; text: string; summary?: string }[] }) {
  return (
    <div>
      <p className="entries-title">{title}</p>
      {entries.map((entry) => (
        <div className="entry" key={`${entry.title} ${entry.text}`}>
          <div>
            <p>
              <b>{entry.title}</b>
            </p>
            <p className="small muted">{entry.text}</p>
            {entry.summary && <p className="small kept-lines">{entry.summary}</p>}
          </div>
        </div>
      ))}
    </div>
  );
}

function fact(label: string, value: string | undefined): Fact[] {
  return value ? [{ label, value }] : [];
}
