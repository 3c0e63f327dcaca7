import { TaskPage } from '#components/task-page';
import { Button, ButtonLink, ButtonRow } from '#components/ui/button';

/** `running`: alerts that would stop. `manage`: where they are changed one by one; null when there is nobody to change any. */
type LeaveAlertsProps = { action: string; running: number; manage: string | null };

export function LeaveAlerts({ action, running, manage }: LeaveAlertsProps) {
  if (running === 0)
    return (
      <TaskPage
        title="Your job alerts are stopped"
        lede="We send you no more of them. A mail that was already on its way may still reach you. Nothing is deleted: you can start any of them again."
      >
        <ButtonRow>
          {manage && <ButtonLink href={manage}>Look at your alerts</ButtonLink>}
          <ButtonLink kind="quiet" href="/jobs">
            Search live jobs
          </ButtonLink>
        </ButtonRow>
      </TaskPage>
    );
  return (
    <TaskPage
      title="Stop your job alerts?"
      lede={`${running === 1 ? 'One alert sends' : `${running} alerts send`} you mail. ${running === 1 ? 'It stops' : 'All of them stop'} at once and ${running === 1 ? 'is' : 'are'} kept, so that you can start again one day. Other mail, like the code to sign in, still comes when you ask for it.`}
    >
      <form method="post" action={action}>
        <ButtonRow>
          <Button>{running === 1 ? 'Stop my alert' : `Stop all ${running} alerts`}</Button>
          {manage && (
            <ButtonLink kind="quiet" href={manage}>
              Change them instead
            </ButtonLink>
          )}
        </ButtonRow>
      </form>
    </TaskPage>
  );
}
