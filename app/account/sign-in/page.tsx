import { redirect } from 'next/navigation';
import { AccountPage } from '#components/account/account-page';
import { AskForm } from '#components/sign-in/ask-form';
import { ServiceList } from '#components/sign-in/service-list';
import { SessionList } from '#components/sign-in/session-list';
import { Button } from '#components/ui/button';
import { Note } from '#components/ui/note';
import { Part } from '#components/ui/section';
import { CHANGE_HOURS, findOwnChange } from '#lib/accounts/change-email';
import { sessionToken } from '#lib/accounts/cookies';
import { findLinkedServices } from '#lib/accounts/linked-services';
import { servicesSetUp } from '#lib/accounts/oauth';
import { serviceProblem } from '#lib/accounts/service-words';
import { findSessions } from '#lib/accounts/sessions';
import { requireUser } from '#lib/auth';
import { callOffChange, changeEmail, linkService, signOutElsewhere, signOutEverywhere, signOutThere, unlinkService } from './actions.ts';

export const dynamic = 'force-dynamic';
export const metadata = { title: 'Signing in', robots: { index: false } };

type Props = { searchParams: Promise<{ linked?: string | string[]; error?: string | string[] }> };

export default async function Page({ searchParams }: Props) {
  const user = await requireUser('/account/sign-in');
  const token = await sessionToken();
  if (!token) redirect('/sign-in');
  const now = new Date();
  const [asked, sessions, change, linked] = await Promise.all([
    searchParams,
    findSessions(user.id, token, now),
    findOwnChange(user.id, now),
    findLinkedServices(user.id),
  ]);
  const others = servicesSetUp(process.env).filter(({ id }) => !linked.some((one) => one.id === id));
  const justLinked = linked.find(({ id }) => id === asked.linked);
  return (
    <AccountPage current="sign-in" title="Signing in" lede={<>You sign in with {user.email}.</>}>
      {justLinked && <Note>{justLinked.name} is linked: you can sign in with it from now on.</Note>}
      {asked.error !== undefined && <Note>{serviceProblem([asked.error].flat()[0] ?? '')}</Note>}
      <Part id="sessions" title="Where you are signed in">
        <SessionList sessions={sessions} signOutThere={signOutThere} />
        <div className="btn-row">
          {sessions.length > 1 && (
            <form action={signOutElsewhere}>
              <Button kind="quiet">Sign out everywhere else</Button>
            </form>
          )}
          <form action={signOutEverywhere}>
            <Button kind="quiet">Sign out everywhere</Button>
          </form>
        </div>
      </Part>
      {linked.length + others.length > 0 && (
        <Part
          id="services"
          title="Other services"
          text="They sign you in beside the link by mail, which always works. They learn that you sign in here, and nothing of what you do."
        >
          <ServiceList linked={linked} others={others} link={linkService} unlink={unlinkService} />
        </Part>
      )}
      <Part id="address" title="Change your address">
        {change ? (
          <>
            <Note>
              We have written to {user.email} and to {change.newEmail}. Your address changes when you have said yes in both mails, within{' '}
              {CHANGE_HOURS} hours. So far: {saidYes(change)}.
            </Note>
            <form action={callOffChange}>
              <Button kind="quiet">Call it off</Button>
            </form>
          </>
        ) : (
          <>
            <p>We ask both addresses, the one you have and the new one. Afterwards you are signed out everywhere.</p>
            <AskForm action={changeEmail} label="Ask both addresses" hint="Your new address" />
          </>
        )}
      </Part>
    </AccountPage>
  );
}

function saidYes({ oldSaidYes, newSaidYes }: { oldSaidYes: boolean; newSaidYes: boolean }): string {
  if (oldSaidYes) return 'your old address has said yes';
  return newSaidYes ? 'your new address has said yes' : 'neither has said yes';
}
