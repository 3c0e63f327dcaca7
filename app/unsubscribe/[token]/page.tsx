import { redirect } from 'next/navigation';
import { LeaveAlerts } from '#components/unsubscribe/leave-alerts';
import { LeaveNewsletter } from '#components/unsubscribe/leave-newsletter';
import { manageLink } from '#lib/alerts/links';
import { countRunning } from '#lib/alerts/unsubscribe';
import { missingPath } from '#lib/missing';
import { isOnNewsletter } from '#lib/newsletter/leave';
import { subscriptionOf } from '#lib/subscription';

export const dynamic = 'force-dynamic';
export const metadata = { title: 'Stop this mail', robots: { index: false }, referrer: 'same-origin' as const };

/** Opening it changes nothing: programs that look through mail open every link. Its button posts to this very address. */
export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const found = subscriptionOf(token);
  if (!found) redirect(missingPath('link'));
  const action = `/unsubscribe/${token}`;
  if (found.list === 'newsletter') return <LeaveNewsletter action={action} isOn={await isOnNewsletter(found.id)} />;
  const running = await countRunning(found.id);
  return <LeaveAlerts action={action} running={running ?? 0} manage={running === null ? null : manageLink(found.id)} />;
}
