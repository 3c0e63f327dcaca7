import { Part } from '#components/ui/section';
import { countOf } from '#lib/number-text';

type WhatGoesProps = { cvs: number; saved: number; applications: number; sent: number };

/** What an erasure takes away. `sent`: applications that employers here have. */
export function WhatGoes({ cvs, saved, applications, sent }: WhatGoesProps) {
  return (
    <Part id="what-goes" title="What goes">
      <div className="prose">
        <ul>
          <li>Your account and profile, and where you are signed in.</li>
          <li>Your CVs{cvs > 0 && `: ${countOf(cvs, 'file')}`}.</li>
          <li>Jobs that you saved{saved > 0 && `: ${saved}`}, with your notes.</li>
          <li>
            Your applications{applications > 0 && `: ${applications}`}.{' '}
            {sent > 0
              ? `The ${sent === 1 ? 'one that you sent' : `${sent} that you sent`} here and did not withdraw will no longer be there for the employer.`
              : 'Those sent through this site will no longer be there for the employer.'}
          </li>
          <li>What we wrote down of mails to you, and mails that have not gone out yet.</li>
        </ul>
        <p>
          What you sent to employers elsewhere, or what one of them has copied, is with them: ask them to delete it. You may want to{' '}
          <a href="/account/privacy#data">download everything</a> first.
        </p>
      </div>
    </Part>
  );
}
