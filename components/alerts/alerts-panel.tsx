import { Button, ButtonLink } from '#components/ui/button';
import { EmptyState } from '#components/ui/empty-state';
import { Field } from '#components/ui/field';
import { Note } from '#components/ui/note';
import { Part } from '#components/ui/section';
import { Select } from '#components/ui/select';
import { MOST_ALERTS } from '#lib/alerts/alert';
import { hourText, weekdayName } from '#lib/alerts/alert-words';
import type { SeenAlert } from '#lib/alerts/seen-alert';
import { AlertRow, type AlertRowProps } from './alert-row.tsx';

type AlertsPanelProps = Pick<AlertRowProps, 'times' | 'path' | 'token' | 'act'> & {
  alerts: readonly SeenAlert[];
  chooseTimes: (form: FormData) => Promise<void>;
  pauseAll: (form: FormData) => Promise<void>;
  /** Given where we asked whether they should go on. */
  keep?: ((form: FormData) => Promise<void>) | false;
};

const HOURS = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: hourText(hour) }));
const WEEKDAYS = Array.from({ length: 7 }, (_, day) => ({ value: String(day + 1), label: weekdayName(day + 1) }));

/** All alerts of a reader, when their mail comes, and how to stop it: the same with an account and without. */
export function AlertsPanel({ alerts, times, path, token, act, chooseTimes, pauseAll, keep }: AlertsPanelProps) {
  if (alerts.length === 0)
    return (
      <EmptyState title="No alerts yet">
        <p className="muted">
          Search for what you would like, then press “Create alert for this search” over the results. You can have up to {MOST_ALERTS}.
        </p>
        <p>
          <ButtonLink href="/jobs">Search jobs</ButtonLink>
        </p>
      </EmptyState>
    );
  const hidden = token && <input type="hidden" name="token" value={token} />;
  const running = alerts.some(({ state }) => state === 'on');
  return (
    <>
      {keep && (
        <Note>
          <form action={keep} className="made-alert">
            {hidden}
            <p>
              <b>Should your alerts go on?</b> We have not heard from you for a year. If you say nothing, they end by themselves.
            </p>
            <Button>Keep them</Button>
          </form>
        </Note>
      )}
      <ul className="list">
        {alerts.map((alert) => (
          <AlertRow alert={alert} times={times} path={path} token={token} act={act} key={alert.id} />
        ))}
      </ul>
      <Part id="times" title="When the mail comes" text="For alerts that come every day or every week: one mail for all of them together.">
        <form action={chooseTimes} className="alert-times">
          {hidden}
          <Field id="hour" label="Time of day">
            {(control) => <Select {...control} name="hour" defaultValue={String(times.hour)} options={HOURS} />}
          </Field>
          <Field id="weekday" label="Day of the weekly mail">
            {(control) => <Select {...control} name="weekday" defaultValue={String(times.weekday)} options={WEEKDAYS} />}
          </Field>
          <Button kind="quiet">Save</Button>
        </form>
      </Part>
      {running && (
        <Part id="stop" title="Stop all of them" text="Nothing is deleted: each alert is paused until you resume it here.">
          <form action={pauseAll}>
            {hidden}
            <Button kind="danger">Pause all alerts</Button>
          </form>
        </Part>
      )}
    </>
  );
}
