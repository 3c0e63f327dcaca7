import { Note } from '#components/ui/note';
import { lastMoment, longDate, timeText } from '#lib/dates';
import type { Job } from '#lib/jobs/job';

type ApplyClosedProps = { job: Pick<Job, 'validThrough' | 'frozenAt'> & { employerName: string }; hasDraft: boolean };

/** Too late: says when it closed, and that nothing written is lost. */
export function ApplyClosed({ job: { validThrough, frozenAt, employerName }, hasDraft }: ApplyClosedProps) {
  const end = frozenAt && frozenAt < validThrough ? frozenAt : validThrough;
  const last = lastMoment(end);
  return (
    <Note>
      <p role="status">
        <b>
          This job closed on {longDate(last)} at {timeText(last)}.
        </b>{' '}
        {employerName} takes no more applications for it, so this one can’t be sent.{' '}
        {hasDraft && (
          <>
            Your draft is kept among <a href="/account/applications">your applications</a>: its words may serve you for another job.
          </>
        )}
      </p>
    </Note>
  );
}
