import { redirect } from 'next/navigation';
import { AlertNotice } from '#components/alerts/alert-notice';
import { AlertPage } from '#components/alerts/alert-page';
import { AlertsPanel } from '#components/alerts/alerts-panel';
import { ChangeAlert } from '#components/alerts/change-alert';
import { ButtonLink } from '#components/ui/button';
import { findAlerts } from '#lib/alerts/find-alerts';
import { type ChangeAsked, findChange } from '#lib/alerts/find-change';
import { isManageLink, linkedReader, managePath } from '#lib/alerts/links';
import { missingPath } from '#lib/missing';
import { actOnAlert, changeOwnAlert, chooseAlertTimes, keepOwnAlerts, pauseAllAlerts } from '../../actions.ts';

export const dynamic = 'force-dynamic';
/** Not `no-referrer`: a form without script would then not say where it comes from, and be refused. */
export const metadata = { title: 'Your job alerts', robots: { index: false }, referrer: 'same-origin' as const };

type Props = { params: Promise<{ token: string }>; searchParams: Promise<ChangeAsked> };

/** Opening it changes nothing: programs that look through mail open every link. */
export default async function ManageAlertsPage({ params, searchParams }: Props) {
  const [{ token }, asked] = await Promise.all([params, searchParams]);
  if (!isManageLink(token)) redirect(missingPath('link'));
  const reader = await linkedReader(token);
  if (!reader)
    return (
      <AlertPage title="These alerts are gone" lede="They were deleted, and no mail comes from them any more.">
        <ButtonLink href="/jobs">Search jobs</ButtonLink>
      </AlertPage>
    );
  const now = new Date();
  const alerts = await findAlerts(reader.id, now);
  const change = await findChange(alerts, asked, now);
  const path = managePath(token);
  return (
    <AlertPage title="Your job alerts" lede="For the address that this link was sent to. Whoever has the link can change them.">
      {change ? (
        <ChangeAlert {...change} path={path} token={token} change={changeOwnAlert} />
      ) : (
        <>
          <AlertNotice did={String(asked.did)} times={reader} act={actOnAlert} />
          <AlertsPanel
            alerts={alerts}
            times={reader}
            path={path}
            token={token}
            act={actOnAlert}
            chooseTimes={chooseAlertTimes}
            pauseAll={pauseAllAlerts}
            keep={reader.asked && keepOwnAlerts}
          />
        </>
      )}
    </AlertPage>
  );
}
