import { FieldsForm } from '#components/forms/fields-form';
import { Button } from '#components/ui/button';
import type { Profile } from '#lib/candidates/profile';
import { type ProfilePart, partFields, partPath } from '#lib/candidates/profile-parts';
import type { FormState } from '#lib/forms/form-state';
import type { AskedSkill } from '#lib/jobs/find-asked-skills';
import { PartView } from './part-view.tsx';

type ChangePartProps = {
  part: ProfilePart;
  profile: Profile;
  /** Id of the entry to change; of a list, any other one adds one. */
  entry: string;
  asked: readonly AskedSkill[];
  save: (before: FormState, form: FormData) => Promise<FormState>;
  remove?: (form: FormData) => Promise<void>;
};

/** The form of one part, alone on its page, so that nothing typed elsewhere can be lost. */
export function ChangePart({ part, profile, entry, asked, save, remove }: ChangePartProps) {
  const list = part === 'work' || part === 'education' || part === 'links' ? profile[part] : null;
  const known = list?.some(({ id }) => id === entry) ?? false;
  const hidden = { revision: String(profile.revision), ...(list && { id: known ? entry : '' }) };
  return (
    <section aria-label={known || !list ? 'Change it' : 'Add one'}>
      <FieldsForm
        action={save}
        fields={partFields(part, profile, { entry, asked })}
        hidden={hidden}
        submit={list && !known ? 'Add' : 'Save'}
        saved={<PartView part={part} profile={profile} fixed />}
        key={entry}
      >
        <a href={partPath(part)}>Cancel</a>
      </FieldsForm>
      {known && remove && (
        <form action={remove} className="remove">
          <input type="hidden" name="id" value={entry} />
          <Button kind="danger">Remove this entry</Button>
        </form>
      )}
    </section>
  );
}
