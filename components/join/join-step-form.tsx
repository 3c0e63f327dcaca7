import { FieldsForm } from '#components/forms/fields-form';
import { Button } from '#components/ui/button';
import { TERMS } from '#lib/accounts/wording';
import { JOIN_STEPS, JOIN_TITLES, type JoinStep, joinPath, progressWords, SKIPPABLE, stepBefore } from '#lib/candidates/join';
import { joinFields } from '#lib/candidates/join-fields';
import type { Profile } from '#lib/candidates/profile';
import type { FormState } from '#lib/forms/form-state';
import type { AskedSkill } from '#lib/jobs/find-asked-skills';

type JoinStepFormProps = {
  step: JoinStep;
  profile: Profile;
  asked: readonly AskedSkill[];
  save: (before: FormState, form: FormData) => Promise<FormState>;
  skip: (form: FormData) => Promise<void>;
};

export function JoinStepForm({ step, profile, asked, save, skip }: JoinStepFormProps) {
  const before = stepBefore(step);
  const isLast = step === 'ways';
  return (
    <div className="wrap join-page">
      <div className="page-head">
        <div>
          <p className="small muted">{progressWords(step)}</p>
          <h1>{JOIN_TITLES[step]}</h1>
          <p className="lede">{LEDES[step]}</p>
        </div>
      </div>
      <Line step={step} />
      <FieldsForm
        action={save}
        fields={joinFields(step, profile, asked)}
        hidden={isLast ? { wording: TERMS.version } : {}}
        submit={isLast ? 'Join' : 'Save and go on'}
        key={step}
      >
        {before && <a href={joinPath(before)}>Back</a>}
      </FieldsForm>
      {SKIPPABLE.includes(step) && (
        <form action={skip} className="skip-step">
          <input type="hidden" name="step" value={step} />
          <Button kind="quiet">Skip this step</Button>
        </form>
      )}
    </div>
  );
}

const LEDES: Record<JoinStep, string> = {
  you: 'Each step is saved as you go. Leave when you like: you will come back to where you were.',
  roles: 'The jobs we show you first. You can choose others at any time.',
  skills: 'With them we can say which jobs fit, and what they ask for beyond.',
  level: 'Both are only used to say how well a job fits.',
  ways: 'The last one. Employers see nothing of your profile until you choose so or apply.',
};

/** The steps as stations; the words above say the same. */
function Line({ step }: { step: JoinStep }) {
  const here = JOIN_STEPS.indexOf(step);
  return (
    <div className="join-line" aria-hidden="true">
      {JOIN_STEPS.map((name, at) => (
        <i className={at < here ? 'done' : at === here ? 'here' : undefined} key={name} />
      ))}
    </div>
  );
}
