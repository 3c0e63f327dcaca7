import type { ReactNode } from 'react';
import { Button } from '#components/ui/button';
import { Note } from '#components/ui/note';
import { MOST_ALERTS } from '#lib/alerts/alert';
import { whenWords } from '#lib/alerts/alert-words';
import type { SeenAlert } from '#lib/alerts/seen-alert';

const DONE: Readonly<Record<string, string>> = {
  pause: 'The alert is paused. It finds and sends nothing until you resume it.',
  resume: 'The alert is on. It tells you of what is new from now on.',
  delete: 'The alert is deleted.',
  change: 'The alert is changed.',
  times: 'The times are saved.',
  keep: 'Good: your alerts go on.',
  stop: 'All alerts are paused. No more mail comes from them.',
  full: `You have ${MOST_ALERTS} alerts, and that is as many as one can have. Delete one to make room.`,
  unreadable: 'That search asks for something that we do not know, so no alert was made.',
};

type AlertNoticeProps = {
  /** What was done, by its name in the address. */
  did?: string;
  /** An alert that was made a moment ago, or that was there already when it was asked for. */
  made?: SeenAlert;
  had?: SeenAlert;
  times: { hour: number; weekday: number };
  act: (form: FormData) => Promise<void>;
};

/** Says what has just been done. */
export function AlertNotice({ did = '', made, had, times, act }: AlertNoticeProps) {
  if (made)
    return (
      <Said>
        <form action={act} className="made-alert">
          <p role="status">
            <b>Your alert is on.</b> {made.title}: mail comes {whenWords(made.frequency, times)}, when there is something new.
          </p>
          <input type="hidden" name="alert" value={made.id} />
          <Button kind="quiet" name="act" value="delete">
            Undo
          </Button>
        </form>
      </Said>
    );
  if (had)
    return (
      <Said>
        <p role="status">
          <b>You have this alert already.</b> {had.title}: mail comes {whenWords(had.frequency, times)}.
        </p>
      </Said>
    );
  const text = Object.hasOwn(DONE, did) ? DONE[did] : undefined;
  return text ? (
    <Said>
      <p role="status">{text}</p>
    </Said>
  ) : null;
}

function Said({ children }: { children: ReactNode }) {
  return <Note>{children}</Note>;
}
