import { agoText, lastMoment, longDate, timeText } from '#lib/dates';
import type { EventKind, Phase, Stage, State, StateKind } from './application.ts';

export const STATE_WORDS: Record<StateKind, string> = {
  draft: 'Draft',
  missed: 'Closed before it was sent',
  sent: 'Sent',
  interview: 'Interview',
  offer: 'Offer',
  'not-selected': 'Not this time',
  'no-answer': 'No answer',
  withdrawn: 'Withdrawn',
};

export const EVENT_WORDS: Record<EventKind, string> = { ...STATE_WORDS, started: 'Started' };

/** As a choice in the form that adds one. */
export const STAGE_WORDS: Record<Stage, string> = {
  interview: 'Interview, held or arranged',
  offer: 'They made an offer',
  'not-selected': 'Not this time',
  'no-answer': 'No answer so far',
};

export const PHASE_WORDS: Record<Phase, string> = { draft: 'Not sent yet', 'under-way': 'Under way', ended: 'Ended' };

/** After the word of a state: "saved 2 days ago", "22 November 2026", "on 3 December 2026, 10:30". */
export function stateDate({ kind, at, ahead }: State, now: Date): string {
  if (kind === 'draft') return `saved ${agoText(at, now)}`;
  if (kind === 'missed') return longDate(lastMoment(at));
  return `${ahead ? 'on ' : ''}${eventDate(kind, at)}`;
}

/** "3 December 2026, 10:30"; without the hour for a bare day, and for what is kept to the second but told by its day. */
export function eventDate(kind: EventKind, at: Date): string {
  return kind === 'interview' ? momentText(at) : longDate(at);
}

/** A day that came without an hour is kept as its first moment. */
function momentText(at: Date): string {
  const time = timeText(at);
  return time === '00:00' ? longDate(at) : `${longDate(at)}, ${time}`;
}
