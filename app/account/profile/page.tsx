import type { Metadata } from 'next';
import { AccountPage } from '#components/account/account-page';
import { ChangePart } from '#components/account/profile/change-part';
import { ProfileParts } from '#components/account/profile/profile-parts';
import { ButtonLink, ButtonRow } from '#components/ui/button';
import { requireUser } from '#lib/auth';
import { findProfile } from '#lib/candidates/find-profile';
import { PROFILE_PARTS, type ProfilePart } from '#lib/candidates/profile-parts';
import { profileLede } from '#lib/candidates/profile-words';
import type { FormState } from '#lib/forms/form-state';
import { findAskedSkills } from '#lib/jobs/find-asked-skills';
import * as actions from './actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Your profile', robots: { index: false } };

type Props = { searchParams: Promise<{ change?: string | string[]; entry?: string | string[] }> };

const SAVE: Record<ProfilePart, (before: FormState, form: FormData) => Promise<FormState>> = {
  about: actions.saveAbout,
  where: actions.saveWhere,
  roles: actions.saveRoles,
  skills: actions.saveSkills,
  work: actions.saveWork,
  education: actions.saveEducation,
  links: actions.saveLink,
  preferences: actions.savePreferences,
};
const REMOVE = { work: actions.removeWork, education: actions.removeEducation, links: actions.removeLink };

/** How many of the skills that adverts ask for are offered to tick. */
const OFFERED = 16;

export default async function ProfilePage({ searchParams }: Props) {
  const user = await requireUser('/account/profile');
  const [{ change, entry }, profile] = await Promise.all([searchParams, findProfile(user.id)]);
  const part = PROFILE_PARTS.find(({ id }) => id === change);
  if (!part)
    return (
      <AccountPage
        current="profile"
        title="Your profile"
        lede={profileLede(profile)}
        actions={
          <ButtonRow>
            <ButtonLink kind="quiet" href="/account/cv">
              Your CV
            </ButtonLink>
          </ButtonRow>
        }
      >
        <ProfileParts profile={profile} />
      </AccountPage>
    );
  const asked = part.id === 'skills' ? await findAskedSkills(profile.roles, OFFERED + profile.skills.length, new Date()) : [];
  return (
    <AccountPage current="profile" title={part.title}>
      <ChangePart
        part={part.id}
        profile={profile}
        entry={typeof entry === 'string' ? entry : ''}
        asked={asked}
        save={SAVE[part.id]}
        remove={part.id in REMOVE ? REMOVE[part.id as keyof typeof REMOVE] : undefined}
      />
    </AccountPage>
  );
}
