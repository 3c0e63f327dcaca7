import { Button } from '#components/ui/button';
import { Note } from '#components/ui/note';
import { Part } from '#components/ui/section';
import { VISIBILITIES, type Visibility } from '#lib/privacy/visibility';

type VisibilityChoiceProps = { visibility: Visibility; action: (form: FormData) => Promise<void>; saved: boolean };

/** `saved`: a choice was made just now, and the page says so. */
export function VisibilityChoice({ visibility, action, saved }: VisibilityChoiceProps) {
  return (
    <Part id="visibility" title="Who can see you" text="Your profile is private until you choose otherwise.">
      {saved && (
        <div role="status" className="saved-note">
          <Note>
            {visibility === 'nobody'
              ? 'Saved. Nobody but you sees your profile.'
              : 'Saved. Recruiters of employers here may see your profile.'}
          </Note>
        </div>
      )}
      <form action={action} key={visibility}>
        <fieldset>
          <legend className="vh">Who can see your profile</legend>
          {VISIBILITIES.map(({ id, label, text }) => (
            <label className="check" key={id}>
              <input type="radio" name="visibility" value={id} defaultChecked={id === visibility} />
              <span>
                <b>{label}</b>
                <span className="check-text">{text}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <Button>Save who can see you</Button>
      </form>
    </Part>
  );
}
