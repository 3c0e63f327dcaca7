import { NotFound } from '#components/not-found';
import { NotFoundBody } from '#components/not-found-body';
import { PageShell } from '#components/page-shell';
import { LeaveAlerts } from '#components/unsubscribe/leave-alerts';
import { LeaveNewsletter } from '#components/unsubscribe/leave-newsletter';
import { countRunning } from '#lib/alerts/unsubscribe';
import { isOnNewsletter } from '#lib/newsletter/leave';
import { signLink } from '#lib/signed-link';
import { subscriptionOf } from './list-of.ts';

export const dynamic = 'force-dynamic';
export const metadata = { title: 'Stop this mail', robots: { index: false }, referrer: 'no-referrer' as const };

/** Opening it changes nothing: programs that look through mail open every link. Its button posts to this very address. */
export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const found = subscriptionOf(token);
  if (!found) return <NotFound>{noSuchLink}</NotFound>;
  const action = `/unsubscribe/${token}`;
  if (found.list === 'newsletter') return <LeaveNewsletter action={action} isOn={await isOnNewsletter(found.id)} />;
  const running = await countRunning(found.id);
  return (
    <LeaveAlerts
      action={action}
      running={running ?? 0}
      manage={running === null ? null : `/alerts/manage/${signLink('alert-manage', found.id)}`}
    />
  );
}

const noSuchLink = (
  <PageShell>
    <NotFoundBody
      title="This link is not whole"
      text="We know no such link. A mail program may have broken it: copy all of it from the mail, or use the unsubscribe button that your mail program shows."
      href="/"
      label="Go to the home page"
    />
  </PageShell>
);
