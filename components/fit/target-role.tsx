import { Button, ButtonLink, ButtonRow } from '#components/ui/button';
import { EmptyState } from '#components/ui/empty-state';
import { Field } from '#components/ui/field';
import { LinkGo } from '#components/ui/link-go';
import { Part } from '#components/ui/section';
import { Select } from '#components/ui/select';
import { REACH_WORDS, type SkillGap } from '#lib/candidates/gap';
import { countOf, countText } from '#lib/number-text';
import { GUIDE_SLUGS } from '#lib/roles/guides';
import { ROLES, type Role } from '#lib/roles/role';
import { GapPanel } from './gap-panel.tsx';

type TargetRoleProps = {
  /** null: none is chosen yet. */
  role: Role | null;
  gap: SkillGap | null;
  /** Whether the profile has this very role as its target. */
  kept: boolean;
  keep: (form: FormData) => Promise<void>;
};

/** What lies between a candidate and a role, and which role that is. */
export function TargetRole({ role, gap, kept, keep }: TargetRoleProps) {
  return (
    <Part
      id="gap"
      title={role ? `Your route to ${role.name}` : 'A role to aim for'}
      text={gap ? gapWords(gap) : 'Choose one, and see what lies between.'}
    >
      {role && gap && gap.jobs > 0 && <GapPanel gap={gap} track={role.track} />}
      {role && gap?.jobs === 0 && (
        <EmptyState title={`No live ${role.name} jobs today`}>
          <p>What a role asks for is counted from its live jobs. Look at another role, or come back when there are some.</p>
        </EmptyState>
      )}
      <form className="target-role" action="/account">
        <Field id="role" label={role ? 'Look at another role' : 'Role'}>
          {(control) => (
            <Select
              {...control}
              name="role"
              defaultValue={role?.slug}
              options={ROLES.map(({ slug, name }) => ({ value: slug, label: name }))}
            />
          )}
        </Field>
        <Button kind="quiet">Show the way</Button>
      </form>
      <ButtonRow>
        {role && !kept && (
          <form action={keep}>
            <input type="hidden" name="role" value={role.slug} />
            <Button>Make this my target role</Button>
          </form>
        )}
        {role && GUIDE_SLUGS.has(role.slug) && <LinkGo href={`/roles/${role.slug}`}>Read the role guide</LinkGo>}
        {role && gap && gap.lacks.length + gap.has.length > 0 && (
          <ButtonLink kind="quiet" href="/account/profile?change=skills">
            Change your skills
          </ButtonLink>
        )}
      </ButtonRow>
    </Part>
  );
}

function gapWords({ jobs, inReach, has, lacks }: SkillGap): string {
  if (jobs === 0) return '';
  const stations = has.length + lacks.length;
  const near = `${inReach === 0 ? 'None' : countText(inReach)} of today’s ${countOf(jobs, 'live job')} ${inReach > 1 ? 'are' : 'is'} within reach`;
  return `You have ${has.length} of the ${countText(stations)} skills that the live jobs ask for most. ${near}, which takes ${REACH_WORDS}.`;
}
