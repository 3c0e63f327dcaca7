import { redirect } from 'next/navigation';
import { AlertPage } from '#components/alerts/alert-page';
import { Button, ButtonLink, ButtonRow } from '#components/ui/button';
import { CONFIRM_DAYS } from '#lib/alerts/alert';
import { whenWords } from '#lib/alerts/alert-words';
import { findAskedAlert } from '#lib/alerts/confirm-alert';
import { linkedAlert, manageLink } from '#lib/alerts/links';
import { toHref } from '#lib/jobs/filter';
import { missingPath } from '#lib/missing';
import { confirmAskedAlert } from '../../actions.ts';

export const dynamic = 'force-dynamic';
/** Not `no-referrer`: a form without script would then not say where it comes from, and be refused. */
export const metadata = { title: 'Your job alert', robots: { index: false }, referrer: 'same-origin' as const };

/** Opening it changes nothing: programs that look through mail open every link. */
export default async function ConfirmAlertPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const id = linkedAlert(token);
  if (id === null) redirect(missingPath('link'));
  const asked = await findAskedAlert(id, new Date());
  if (!asked) return <Gone />;
  const { alert, reader } = asked;
  const when = whenWords(alert.frequency, reader);
  if (alert.state === 'asked')
    return (
      <AlertPage title="Turn on this alert?" lede="One press, and mail comes whenever there is something new.">
        <p className="sought">{alert.title}</p>
        <form action={confirmAskedAlert}>
          <input type="hidden" name="token" value={token} />
          <p className="muted alert-when">Mail would come {when}.</p>
          <Button>Yes, turn it on</Button>
        </form>
        <p className="small muted alert-small">
          You did not ask for this? Then there is nothing to do: without a yes it is deleted after {CONFIRM_DAYS} days.
        </p>
      </AlertPage>
    );
  return (
    <AlertPage
      title={alert.state === 'on' ? 'Your alert is on' : 'Your alert is not on'}
      lede={
        alert.state === 'on'
          ? `Mail comes ${when}, when there is something new.`
          : 'You said yes to it, and it was paused since. You can resume it among your alerts.'
      }
    >
      <p className="sought">{alert.title}</p>
      <ButtonRow>
        <ButtonLink href={manageLink(reader.id)}>See your alerts</ButtonLink>
        <ButtonLink kind="quiet" href={toHref(alert.filter)}>
          See the jobs of today
        </ButtonLink>
      </ButtonRow>
    </AlertPage>
  );
}

function Gone() {
  return (
    <AlertPage
      title="This link has run out"
      lede={`The alert was deleted, or nobody confirmed it within ${CONFIRM_DAYS} days. Nothing is lost: make it again from the search.`}
    >
      <ButtonLink href="/jobs">Search jobs</ButtonLink>
    </AlertPage>
  );
}
