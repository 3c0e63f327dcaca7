import type { ReactNode } from 'react';
import { type Fact, Facts } from '#components/ui/facts';
import { Tags } from '#components/ui/tag';
import type { Parcel } from '#lib/applications/parcel';
import type { SentProfile } from '#lib/applications/sent-profile';
import { spanWords } from '#lib/candidates/month';

type Change = { profile: string; cv: string; letter: string };

/** Exactly what an employer gets with an application. `change`: where each part of it is changed, while it can be. */
export function ParcelView({ parcel, change }: { parcel: Parcel; change?: Change }) {
  const { profile, cv, letter, answers } = parcel;
  return (
    <>
      <ParcelPart id="parcel-profile" title="Your profile" change={change?.profile} what="your profile">
        <ProfileSent profile={profile} />
      </ParcelPart>
      <ParcelPart id="parcel-cv" title="Your CV" change={change?.cv} what="your CV">
        <p>{cv ? <b>{cv.fileName}</b> : <span className="muted">No CV goes with it.</span>}</p>
      </ParcelPart>
      <ParcelPart id="parcel-letter" title="Your letter" change={change?.letter} what="your letter and answers">
        {letter ? <p className="kept-lines">{letter}</p> : <p className="muted">No letter goes with it.</p>}
      </ParcelPart>
      {answers.length > 0 && (
        <ParcelPart id="parcel-answers" title="Your answers">
          <dl className="answers">
            {answers.map(({ question, answer }) => (
              <div key={question}>
                <dt>{question}</dt>
                <dd className="kept-lines">{answer}</dd>
              </div>
            ))}
          </dl>
        </ParcelPart>
      )}
    </>
  );
}

function ParcelPart({
  id,
  title,
  change,
  what,
  children,
}: {
  id: string;
  title: string;
  change?: string;
  what?: string;
  children: ReactNode;
}) {
  return (
    <section className="part" aria-labelledby={id}>
      <div className="part-head">
        <h2 id={id}>{title}</h2>
        {change && (
          <a className="link-go" href={change}>
            Change<span className="vh"> {what}</span>
          </a>
        )}
      </div>
      {children}
    </section>
  );
}

function ProfileSent({ profile: { basics, work = [], education = [], skills = [], meta = {} } }: { profile: SentProfile }) {
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
            text: `${one.name}, ${spanWords(one.startDate, one.endDate ?? null, true)}`,
            summary: one.summary,
          }))}
        />
      )}
      {education.length > 0 && (
        <SentEntries
          title="Education"
          entries={education.map((one) => ({
            title: [one.studyType, one.area].filter(Boolean).join(', '),
            text: [one.institution, spanWords(one.startDate ?? null, one.endDate ?? null, false)].filter(Boolean).join(', '),
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
      <h3>{title}</h3>
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
