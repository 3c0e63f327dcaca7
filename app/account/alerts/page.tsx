import type { Metadata } from 'next';
import { AccountPage } from '#components/account/account-page';
import { AlertNotice } from '#components/alerts/alert-notice';
import { AlertsPanel } from '#components/alerts/alerts-panel';
import { ChangeAlert } from '#components/alerts/change-alert';
import { countedWords } from '#lib/alerts/alert-words';
import { findAlerts } from '#lib/alerts/find-alerts';
import { type ChangeAsked, findChange } from '#lib/alerts/find-change';
import { readerOfUser, USUAL_TIMES } from '#lib/alerts/readers';
import { requireUser } from '#lib/auth';
import { actOnAlert, changeOwnAlert, chooseAlertTimes, keepOwnAlerts, pauseAllAlerts } from '../../alerts/actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Job alerts', robots: { index: false } };

const PATH = '/account/alerts';

export default async function AccountAlertsPage({ searchParams }: { searchParams: Promise<ChangeAsked> }) {
  const [asked, user] = await Promise.all([searchParams, requireUser(PATH)]);
  const now = new Date();
  const reader = await readerOfUser(user.id);
  const alerts = reader ? await findAlerts(reader.id, now) : [];
  const times = reader ?? USUAL_TIMES;
  const change = await findChange(alerts, asked, now);
  const named = (id: unknown) => alerts.find((alert) => String(alert.id) === id);
  const on = alerts.filter(({ state }) => state === 'on').length;
  return (
    <AccountPage
      current="alerts"
      title="Job alerts"
      lede={alerts.length > 0 ? `${countedWords({ on, off: alerts.length - on })} Mail goes to ${user.email}.` : undefined}
    >
      {change ? (
        <ChangeAlert {...change} path={PATH} change={changeOwnAlert} />
      ) : (
        <>
          <AlertNotice did={String(asked.did)} made={named(asked.made)} had={named(asked.had)} times={times} act={actOnAlert} />
          <AlertsPanel
            alerts={alerts}
            times={times}
            path={PATH}
            act={actOnAlert}
            chooseTimes={chooseAlertTimes}
            pauseAll={pauseAllAlerts}
            keep={reader?.asked && keepOwnAlerts}
          />
        </>
      )}
    </AccountPage>
  );
}
