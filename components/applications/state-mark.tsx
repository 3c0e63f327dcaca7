import type { ReactNode } from 'react';
import type { State, StateKind } from '#lib/applications/application';
import { STATE_WORDS, stateDate } from '#lib/applications/application-words';

/** Where an application stands: a shape of its own, a word and a date; colour only helps. */
export function StateMark({ state, now }: { state: State; now: Date }) {
  return (
    <span className={`state st-${state.kind}`}>
      <StateIcon kind={state.kind} />
      <span>
        {STATE_WORDS[state.kind]} <small>{stateDate(state, now)}</small>
      </span>
    </span>
  );
}

export function StateIcon({ kind }: { kind: StateKind }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" fill="none" stroke="currentColor" strokeWidth="1.75" aria-hidden="true">
      <circle
        cx="7"
        cy="7"
        r="5.5"
        fill={kind === 'sent' || kind === 'offer' ? 'currentColor' : 'none'}
        strokeDasharray={kind === 'draft' ? '2.5 2' : undefined}
      />
      {INNER[kind]}
    </svg>
  );
}

/** What is drawn in the ring. */
const INNER: Record<StateKind, ReactNode> = {
  draft: null,
  missed: <path d="M7 4v3.5M7 9.5v.5" />,
  sent: null,
  interview: <path d="M7 4v3.5h2.5" />,
  offer: <path className="st-cut" d="M4.25 7.25l2 2 3.5-4" />,
  'not-selected': <path d="M4 7h6" />,
  'no-answer': <path d="M7 1.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" stroke="none" />,
  withdrawn: <path d="M9.5 7h-5M6.5 5l-2 2 2 2" />,
};
