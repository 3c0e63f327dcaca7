import type { ApplicationEvent } from '#lib/applications/application';
import { EVENT_WORDS, eventDate } from '#lib/applications/application-words';
import { StateIcon } from './state-mark.tsx';

/** All that happened, in its order, with the ending and everything before it. What is still to come says so. */
export function Timeline({ events, now }: { events: readonly ApplicationEvent[]; now: Date }) {
  return (
    <ol className="timeline">
      {events.map(({ kind, at, note }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: events have no name, and the list is never changed in place.
        <li key={index} className={`st-${kind === 'started' ? 'draft' : kind}`}>
          <StateIcon kind={kind === 'started' ? 'draft' : kind} />
          <div>
            <p>
              <b>{EVENT_WORDS[kind]}</b> <span className="small muted">{eventDate(kind, at)}</span>
              {at > now && <span className="small muted">, still to come</span>}
            </p>
            {note && <p className="small kept-lines">{note}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
