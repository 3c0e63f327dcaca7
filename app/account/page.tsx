import type { Metadata } from 'next';
import { AccountPage } from '#components/account/account-page';
import { NextToDo } from '#components/account/next-to-do';
import { FinishJoining } from '#components/account/profile/finish-joining';
import { BestJobsList } from '#components/fit/best-jobs-list';
import { TargetRole } from '#components/fit/target-role';
import { ButtonLink, ButtonRow } from '#components/ui/button';
import { EmptyState } from '#components/ui/empty-state';
import { LinkGo } from '#components/ui/link-go';
import { Part } from '#components/ui/section';
import { countedWords } from '#lib/alerts/alert-words';
import { countAlerts } from '#lib/alerts/find-alerts';
import { findApplications } from '#lib/applications/queries';
import { closing } from '#lib/applications/saved-job';
import { findSavedJobs } from '#lib/applications/saved-jobs';
import { requireUser } from '#lib/auth';
import { bestJobs } from '#lib/candidates/best-jobs';
import { findProfile } from '#lib/candidates/find-profile';
import { skillGap } from '#lib/candidates/gap-of-role';
import { profileLede } from '#lib/candidates/profile-words';
import { payMarkets } from '#lib/jobs/markets';
import { findRole } from '#lib/roles/role';
import { chooseTargetRole } from './actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Your account', robots: { index: false } };

/** How many of the jobs that fit best are listed. */
const BEST = 10;
/** How many applications, and saved jobs that close soon. */
const RECENT = 3;

type Props = { searchParams: Promise<{ role?: string | string[] }> };

export default async function AccountOverview({ searchParams }: Props) {
  const user = await requireUser('/account');
  const now = new Date();
  const [{ role: asked }, profile, markets] = await Promise.all([searchParams, findProfile(user.id), payMarkets(now)]);
  const role = findRole(typeof asked === 'string' ? asked : null) ?? findRole(profile.targetRole ?? profile.roles[0]);
  // Without skills or a role any order would be chance.
  const told = profile.skills.length > 0 || profile.roles.length > 0;
  const [best, gap, applications, saved, alerts] = await Promise.all([
    told ? bestJobs(profile, BEST, now) : [],
    role && skillGap(profile, role.slug, now),
    findApplications(user.id),
    findSavedJobs(user.id, now),
    countAlerts(user.id),
  ]);
  return (
    <AccountPage
      current="overview"
      title={user.name ? `Hello, ${user.name}` : 'Hello'}
      lede={profileLede(profile)}
      actions={
        <ButtonRow>
          <ButtonLink href="/account/profile">Edit profile</ButtonLink>
        </ButtonRow>
      }
    >
      <FinishJoining {...profile} />
      <TargetRole role={role} gap={gap} kept={role !== null && role.slug === profile.targetRole} keep={chooseTargetRole} />
      <NextToDo
        applications={applications.slice(0, RECENT)}
        saved={saved.filter(({ job }) => closing(job, now).soon).slice(0, RECENT)}
        now={now}
      />
      <Part id="alerts" title="Job alerts">
        <p className="muted">
          {alerts.on + alerts.off > 0
            ? countedWords(alerts)
            : 'None yet. Press “Create alert for this search” on any search, and new jobs come by e-mail.'}
        </p>
        <LinkGo href="/account/alerts">{alerts.on + alerts.off > 0 ? 'See and change your alerts' : 'How alerts work'}</LinkGo>
      </Part>
      <Part
        id="best"
        title="Live jobs that fit you best"
        text={told ? 'Ordered by your skills first, then by distance in a straight line, pay, level, workplace and role.' : undefined}
      >
        {best.length > 0 ? (
          <BestJobsList best={best} markets={markets} now={now} />
        ) : (
          <EmptyState title={told ? 'No live jobs today' : 'We do not know your skills yet'}>
            <p>
              {told ? (
                <>The search has all that there is.</>
              ) : (
                <>
                  <a href="/account/profile?change=skills">Say what you can do</a>, and see here which live jobs fit, and why.
                </>
              )}
            </p>
          </EmptyState>
        )}
        <ButtonRow>
          <LinkGo href="/jobs">Search all live jobs</LinkGo>
          <LinkGo href="/roles">Read the role guides</LinkGo>
        </ButtonRow>
      </Part>
    </AccountPage>
  );
}
