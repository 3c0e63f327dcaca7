import type { ReactNode } from 'react';
import type { Parcel } from '#lib/applications/parcel';
import { ProfileSent } from './profile-sent.tsx';

type Change = { profile: string; cv: string; letter: string };

type ParcelViewProps = { parcel: Parcel; change?: Change; headingLevel?: 2 | 3 };

/** Exactly what an employer gets with an application. `change`: where each part of it is changed, while it can be. */
export function ParcelView({ parcel, change, headingLevel = 2 }: ParcelViewProps) {
  const { profile, cv, letter, answers } = parcel;
  const level = { headingLevel };
  return (
    <>
      <ParcelPart {...level} id="parcel-profile" title="Your profile" change={change?.profile} what="your profile">
        <ProfileSent profile={profile} />
      </ParcelPart>
      <ParcelPart {...level} id="parcel-cv" title="Your CV" change={change?.cv} what="your CV">
        {cv ? (
          <p>
            <a href={`/account/cv/${cv.id}`} download>
              {cv.fileName}
            </a>
          </p>
        ) : (
          <p className="muted">No CV goes with it.</p>
        )}
      </ParcelPart>
      <ParcelPart {...level} id="parcel-letter" title="Your letter" change={change?.letter} what="your letter and answers">
        {letter ? <p className="kept-lines">{letter}</p> : <p className="muted">No letter goes with it.</p>}
      </ParcelPart>
      {answers.length > 0 && (
        <ParcelPart {...level} id="parcel-answers" title="Your answers">
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
  headingLevel,
  children,
}: {
  id: string;
  title: string;
  change?: string;
  what?: string;
  headingLevel: 2 | 3;
  children: ReactNode;
}) {
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  return (
    <section className={headingLevel === 2 ? 'part' : 'parcel-part'} aria-labelledby={id}>
      <div className="part-head">
        <Heading id={id}>{title}</Heading>
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
