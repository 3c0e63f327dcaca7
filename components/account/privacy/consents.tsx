import { Part } from '#components/ui/section';
import { longDate, timeText } from '#lib/dates';

type Consent = { subject: string; version: string; means: string; at: Date };

const SUBJECTS: Readonly<Record<string, string>> = {
  terms: 'You agreed to the terms of use',
  visible: 'You let recruiters see your profile',
  hidden: 'You hid your profile again',
};
const MEANS: Readonly<Record<string, string>> = { join: 'when you joined', privacy: 'on this page' };

/** What was agreed to, newest first. */
export function Consents({ consents }: { consents: readonly Consent[] }) {
  return (
    <Part id="consents" title="What you agreed to">
      {consents.length === 0 ? (
        <p>
          Nothing yet. We ask you to agree to the <a href="/terms">terms of use</a> when you join.
        </p>
      ) : (
        <ul className="list data-rows">
          {consents.map(({ subject, version, means, at }) => (
            <li key={`${subject} ${at.toISOString()}`}>
              <div>
                <h3>{SUBJECTS[subject] ?? subject}</h3>
                <p>
                  <time dateTime={at.toISOString()}>
                    {longDate(at)}, {timeText(at)}
                  </time>
                  , {MEANS[means] ?? means}. Wording of {longDate(new Date(version))}.
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
      <p className="after-rows">
        Read the <a href="/terms">terms of use</a> and <a href="/privacy">how we handle data and for how long</a>.
      </p>
    </Part>
  );
}
