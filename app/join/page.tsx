import { redirect } from 'next/navigation';
import { JoinInvitation } from '#components/join/join-invitation';
import { JoinStepForm } from '#components/join/join-step-form';
import { PageShell } from '#components/page-shell';
import { Arrival } from '#components/ui/arrival';
import { findUser } from '#lib/auth';
import { type JoinStep, stepAsked } from '#lib/candidates/join';
import { findJoining } from '#lib/candidates/save-join';
import type { FormState } from '#lib/forms/form-state';
import { findAskedSkills } from '#lib/jobs/find-asked-skills';
import { pageMetadata } from '#lib/page-metadata';
import { region } from '#lib/region';
import { askToSignIn } from '../sign-in/actions.ts';
import { join, joinAsYou, joinAtLevel, joinWithRoles, joinWithSkills, skipJoinStep } from './actions.ts';

export const dynamic = 'force-dynamic';

export const metadata = pageMetadata({
  title: 'Join',
  description: `Join ${region.brand.name} in a minute: see which tech jobs in ${region.name} fit you and why, save them, and apply.`,
  path: '/join',
});

type Props = { searchParams: Promise<{ step?: string | string[] }> };

const SAVE: Record<JoinStep, (before: FormState, form: FormData) => Promise<FormState>> = {
  you: joinAsYou,
  roles: joinWithRoles,
  skills: joinWithSkills,
  level: joinAtLevel,
  ways: join,
};

/** How many of the skills that adverts ask for are offered to tick. */
const OFFERED = 12;

export default async function JoinPage({ searchParams }: Props) {
  const user = await findUser();
  if (!user)
    return (
      <PageShell current="account">
        <JoinInvitation askToSignIn={askToSignIn} />
      </PageShell>
    );
  const [{ profile, unfinished }, asked] = await Promise.all([findJoining(user.id), searchParams]);
  if (profile.joinedAt) redirect('/account');
  const step = stepAsked([asked.step].flat()[0], unfinished);
  const skills = step === 'skills' ? await findAskedSkills(profile.roles, OFFERED + profile.skills.length, new Date()) : [];
  return (
    <PageShell current="account">
      <Arrival />
      <JoinStepForm step={step} profile={profile} asked={skills} save={SAVE[step]} skip={skipJoinStep} />
    </PageShell>
  );
}
