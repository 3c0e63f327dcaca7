import { Button } from '#components/ui/button';
import { Tag } from '#components/ui/tag';
import type { SessionSeen } from '#lib/accounts/sessions';
import { longDate } from '#lib/dates';

type SessionListProps = { sessions: readonly SessionSeen[]; signOutThere: (form: FormData) => Promise<void> };

/** Each with its browser, since when, and a way to end it. */
export function SessionList({ sessions, signOutThere }: SessionListProps) {
  return (
    <ul className="session-list">
      {sessions.map(({ id, agent, createdAt, lastUsedAt, current }) => (
        <li key={id}>
          <div>
            <b>{agent ?? 'A browser that does not say its name'}</b> {current && <Tag>this one</Tag>}
            <br />
            <span className="small muted">
              Signed in on {longDate(new Date(createdAt))}, used last on {longDate(new Date(lastUsedAt))}
            </span>
          </div>
          {!current && (
            <form action={signOutThere}>
              <input type="hidden" name="session" value={id} />
              <Button
                kind="quiet"
                aria-label={`Sign out of ${agent ?? 'the unnamed browser'}, signed in on ${longDate(new Date(createdAt))}`}
              >
                Sign out
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
