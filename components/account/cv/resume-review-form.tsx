import { useEffect, useRef } from 'react';
import { Button } from '#components/ui/button';
import { Check } from '#components/ui/check';
import type { ResumeReview } from '#lib/candidates/resume-review';

/** What a resume would bring to the profile and what it would not, inside the form that takes it. */
export function ResumeReviewForm({ review, busy }: { review: ResumeReview; busy: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { parts, leftOut, resume, revision } = review;
  return (
    <div className="form">
      <input type="hidden" name="resume" value={resume} readOnly />
      <input type="hidden" name="revision" value={revision} readOnly />
      <section aria-labelledby="understood-h">
        <h2 id="understood-h" tabIndex={-1} ref={heading}>
          What we understood
        </h2>
        <dl className="understood">
          {parts.map(({ label, items }) => (
            <div key={label}>
              <dt>{label}</dt>
              {items.map((item, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and items may be the same.
                <dd key={at}>{item}</dd>
              ))}
            </div>
          ))}
        </dl>
      </section>
      {leftOut.length > 0 && (
        <section aria-labelledby="left-out-h">
          <h2 id="left-out-h">What is left out</h2>
          <ul className="left-out">
            {leftOut.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
      <fieldset className="field">
        <legend>How to take it</legend>
        <Check type="radio" name="way" value="add" label="Add it: what your profile says stays, and what it lacks is filled in" checked />
        <Check type="radio" name="way" value="replace" label="Replace: each part above takes the place of the one in your profile" />
      </fieldset>
      <div className="btn-row">
        <Button aria-busy={busy || undefined}>Put it in my profile</Button>
        <a href="/account/cv">Leave my profile as it is</a>
      </div>
    </div>
  );
}
