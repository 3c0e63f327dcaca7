import { daysBetween } from '#lib/dates';
import { isLiveAt, type Job } from '#lib/jobs/job';

/** In the order in which they are told when they fall on one day. */
export const EVENT_KINDS = ['started', 'sent', 'no-answer', 'interview', 'offer', 'not-selected', 'withdrawn'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** What a candidate adds to the timeline by hand. */
export const STAGES = ['interview', 'offer', 'not-selected', 'no-answer'] as const;
export type Stage = (typeof STAGES)[number];

/** A day without an hour is kept as its first moment in the region. */
export type ApplicationEvent = { kind: EventKind; at: Date; note: string | null };

export type Application = {
  id: string;
  /** `here`: the employer takes it on this site. `outside`: sent elsewhere, and only noted here. */
  means: 'here' | 'outside';
  /** As they were when it was begun. */
  title: string;
  employerName: string;
  /** Where one sent elsewhere went. */
  url: string | null;
  /** For nobody but the candidate. */
  note: string | null;
  /** null: none of ours, or no longer. */
  job: Pick<Job, 'slug' | 'datePosted' | 'validThrough' | 'frozenAt'> | null;
  updatedAt: Date;
  sentAt: Date | null;
  withdrawnAt: Date | null;
  /** As `timeline` orders them. */
  events: ApplicationEvent[];
};

/** `draft`: not sent, and the job is open. `missed`: not sent, and it can't be any more. */
export type StateKind = 'draft' | 'missed' | Exclude<EventKind, 'started'>;

/** Where an application stands, since when, or, of an interview to come, when it will be. */
export type State = { kind: StateKind; at: Date; ahead: boolean };

/** Events from the first to the last: by day, those of one day as they follow from each other. */
export function timeline(events: readonly ApplicationEvent[]): ApplicationEvent[] {
  return events.toSorted(
    (a, b) => daysBetween(b.at, a.at) || EVENT_KINDS.indexOf(a.kind) - EVENT_KINDS.indexOf(b.kind) || a.at.getTime() - b.at.getTime(),
  );
}

/**
 * Said by events and dates alone. A withdrawal is for good. Otherwise the latest event up to today counts, unless an
 * interview lies ahead of one that was only sent, interviewed or not answered so far: then the next interview does.
 */
export function stateOf({ events, job, updatedAt }: Pick<Application, 'events' | 'job' | 'updatedAt'>, now: Date): State {
  const told = timeline(events).filter(({ kind }) => kind !== 'started');
  const withdrawn = told.findLast(({ kind }) => kind === 'withdrawn');
  if (withdrawn) return { kind: 'withdrawn', at: withdrawn.at, ahead: false };
  const last = told.findLast(({ at }) => daysBetween(now, at) <= 0);
  if (!last) return unsent(job, updatedAt, now);
  const next = told.find(({ kind, at }) => kind === 'interview' && at > now);
  if (next && ['sent', 'interview', 'no-answer'].includes(last.kind)) return { kind: 'interview', at: next.at, ahead: true };
  return { kind: last.kind as StateKind, at: last.at, ahead: false };
}

function unsent(job: Application['job'], updatedAt: Date, now: Date): State {
  if (job && isLiveAt(job, now)) return { kind: 'draft', at: updatedAt, ahead: false };
  const over = [job?.validThrough, job?.frozenAt].filter((at) => at != null && at <= now) as Date[];
  const at = over.length > 0 ? new Date(Math.min(...over.map(Number))) : updatedAt;
  return { kind: 'missed', at, ahead: false };
}

/** Parts of the list of applications. */
export const PHASES = ['draft', 'under-way', 'ended'] as const;
export type Phase = (typeof PHASES)[number];

export function phaseOf({ kind }: State): Phase {
  if (kind === 'draft' || kind === 'missed') return 'draft';
  return kind === 'sent' || kind === 'interview' || kind === 'offer' ? 'under-way' : 'ended';
}
