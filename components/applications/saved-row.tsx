import type { ReactNode } from 'react';
import { Button, ButtonLink } from '#components/ui/button';
import { Tag } from '#components/ui/tag';
import { closing, type SavedJob } from '#lib/applications/saved-job';
import { isLiveAt } from '#lib/jobs/job';
import { placeWords, workplaceWords } from '#lib/jobs/job-words';
import { payText } from '#lib/jobs/pay';

type SavedRowProps = {
  saved: SavedJob;
  now: Date;
  remove: (form: FormData) => Promise<void>;
  /** The form of the note, while it is being changed. */
  noteForm?: ReactNode;
};

/** A job that was kept, with its note. One that has closed says so and stays until it is removed. */
export function SavedRow({ saved: { job, note, application }, now, remove, noteForm }: SavedRowProps) {
  const { text, soon } = closing(job, now);
  const open = isLiveAt(job, now);
  return (
    <li className={open ? 'list-row saved-job' : 'list-row saved-job closed'} id={`job-${job.id}`}>
      <div>
        <h2>
          <a href={`/jobs/view/${job.slug}`}>{job.title}</a>
        </h2>
        <p className="small muted">{[job.employer.name, placeWords(job), workplaceWords(job)].filter(Boolean).join(' · ')}</p>
        <p className="small">{job.pay ? payText(job.pay) : <span className="muted">Pay not stated</span>}</p>
        <p className="small saved-when">
          {soon ? <Tag kind="signal">{text}</Tag> : <span className="muted">{text}</span>}
          {!open && <span className="muted">. Kept here until you remove it.</span>}
        </p>
        {noteForm || (note && <p className="small kept-lines saved-note">{note}</p>)}
      </div>
      <div className="row-end">
        <NextStep job={job} application={application} open={open} />
        {!noteForm && (
          <ButtonLink kind="quiet" href={`/account/saved?note=${job.id}#job-${job.id}`}>
            {note ? 'Change note' : 'Add a note'}
            <span className="vh"> on {job.title}</span>
          </ButtonLink>
        )}
        <form action={remove}>
          <input type="hidden" name="job" value={job.id} />
          <Button kind="quiet">
            Remove<span className="vh"> {job.title}</span>
          </Button>
        </form>
      </div>
    </li>
  );
}

function NextStep({ job, application, open }: Pick<SavedJob, 'job' | 'application'> & { open: boolean }) {
  const about = <span className="vh"> for {job.title}</span>;
  if (application?.sent)
    return (
      <ButtonLink kind="quiet" href={`/account/applications/${application.id}`}>
        Your application{about}
      </ButtonLink>
    );
  if (!open) return null;
  if (application) return <ButtonLink href={`/apply/${job.slug}`}>Go on applying{about}</ButtonLink>;
  if (job.applyHere) return <ButtonLink href={`/apply/${job.slug}`}>Apply here{about}</ButtonLink>;
  return null;
}
