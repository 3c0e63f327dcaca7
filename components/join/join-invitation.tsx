import { AskForm } from '#components/sign-in/ask-form';
import type { FormState } from '#lib/forms/form-state';
import { region } from '#lib/region';

type JoinInvitationProps = { askToSignIn: (before: FormState, form: FormData) => Promise<FormState> };

/** What joining gives, for who is not signed in. */
export function JoinInvitation({ askToSignIn }: JoinInvitationProps) {
  return (
    <div className="wrap join-page">
      <div className="page-head">
        <div>
          <h1>Join in a minute</h1>
          <p className="lede">Free for everyone who looks for tech work in {region.name}.</p>
        </div>
      </div>
      <ul className="join-gives">
        <li>
          <b>See which jobs fit you, and why.</b> Skills, distance, pay, level and workplace, each in words.
        </li>
        <li>
          <b>Know what to learn next.</b> The skills that you still need for the role you want, those most asked for first.
        </li>
        <li>
          <b>Save jobs and apply.</b> With your profile and CV, and with everything that happens afterwards in one place.
        </li>
        <li>
          <b>Private until you choose otherwise.</b> Take all your data with you, or delete it, at any time.
        </li>
      </ul>
      <AskForm action={askToSignIn} to="/join" label="Join" />
    </div>
  );
}
