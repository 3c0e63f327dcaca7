import { closesText, lastMoment, longDate } from '#lib/dates';
import { isLiveAt, type JobSummary } from '#lib/jobs/job';

/** A job that a candidate keeps, closed or not, until it is removed. */
export type SavedJob = {
  job: JobSummary & { frozenAt: Date | null; applyHere: boolean };
  note: string | null;
  savedAt: Date;
  /** The candidate's own, of this job. */
  application: { id: string; sent: boolean } | null;
};

/** Open ones by closing time, the next to close first; then closed ones, the last to close first. */
export function byClosing(saved: readonly SavedJob[], now: Date): SavedJob[] {
  const open = (one: SavedJob) => Number(isLiveAt(one.job, now));
  const closing = ({ job }: SavedJob) => endOf(job).getTime();
  return saved.toSorted((a, b) => open(b) - open(a) || (open(a) ? 1 : -1) * (closing(a) - closing(b)));
}

/** When it closes, or did: `text` says so, and `soon` whether that is within 7 days. */
export function closing(job: SavedJob['job'], now: Date): { text: string; soon: boolean } {
  if (!isLiveAt(job, now)) return { text: `Closed on ${longDate(lastMoment(endOf(job)))}`, soon: false };
  const soon = closesText(job.validThrough, now);
  return soon ? { text: soon, soon: true } : { text: `Closes on ${longDate(lastMoment(job.validThrough))}`, soon: false };
}

function endOf({ frozenAt, validThrough }: SavedJob['job']): Date {
  return frozenAt && frozenAt < validThrough ? frozenAt : validThrough;
}
