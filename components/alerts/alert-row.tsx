import { Button, ButtonLink } from '#components/ui/button';
import { whenWords } from '#lib/alerts/alert-words';
import type { SeenAlert } from '#lib/alerts/seen-alert';
import { toHref } from '#lib/jobs/filter';
import { countOf } from '#lib/number-text';

export type AlertRowProps = {
  alert: SeenAlert;
  times: { hour: number; weekday: number };
  /** The page that lists it, which `?change=` makes the form. */
  path: string;
  /** Sent along, so that the form may act without a session. */
  token?: string;
  act: (form: FormData) => Promise<void>;
};

/** An alert with how it stands, and what can be done about it. */
export function AlertRow({ alert, times, path, token, act }: AlertRowProps) {
  const { id, title, filter, frequency, state, newThisWeek } = alert;
  const when = whenWords(frequency, times);
  return (
    <li className="list-row alert-row" id={`alert-${id}`}>
      <div>
        <h2>
          <a href={toHref(filter)}>{title}</a>
        </h2>
        {state === 'on' && (
          <p className="small muted">
            {capital(when)} · {newThisWeek === 0 ? 'nothing new this week' : `${countOf(newThisWeek, 'new job')} this week`}
          </p>
        )}
        {state === 'paused' && <p className="small muted">Paused. Once resumed, mail comes {when}.</p>}
        {state === 'asked' && <p className="small muted">Waiting for your yes: use the button in our mail, or turn it on here.</p>}
        {state === 'broken' && <BrokenWords alert={alert} />}
      </div>
      <form action={act} className="row-end">
        <input type="hidden" name="alert" value={id} />
        {token && <input type="hidden" name="token" value={token} />}
        {state !== 'asked' && (
          <ButtonLink kind="quiet" href={`${path}?change=${id}`}>
            Change<span className="vh"> {title}</span>
          </ButtonLink>
        )}
        {state === 'on' && <Act name="pause" label="Pause" title={title} />}
        {state === 'paused' && <Act name="resume" label="Resume" title={title} />}
        {state === 'asked' && <Act name="resume" label="Turn on" title={title} />}
        <Act name="delete" label="Delete" title={title} />
      </form>
    </li>
  );
}

function Act({ name, label, title }: { name: 'pause' | 'resume' | 'delete'; label: string; title: string }) {
  return (
    <Button kind="quiet" name="act" value={name}>
      {label}
      <span className="vh"> {title}</span>
    </Button>
  );
}

/** It stands still rather than find more than was asked for. */
function BrokenWords({ alert: { lost } }: { alert: SeenAlert }) {
  const names = lost.map((text) => `“${text}”`).join(' and ');
  return (
    <p className="small broken">
      <b>This one stands still.</b>{' '}
      {lost.length > 0 ? `It asks for ${names}, which we no longer know.` : 'It asks for something that we no longer know.'} Without that it
      would bring more than you wanted. Change it to what is left, or delete it.
    </p>
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
