import { Button, ButtonLink, ButtonRow } from '#components/ui/button';
import { Panel } from '#components/ui/panel';
import type { Job } from '#lib/jobs/job';

/** The job that somebody meant to save before signing in. */
export function OfferToSave({ job, save }: { job: Pick<Job, 'slug' | 'title' | 'employer'>; save: (form: FormData) => Promise<void> }) {
  return (
    <div className="offer-to-save">
      <Panel>
        <h2>Save {job.title}?</h2>
        <p>You wanted to keep this job at {job.employer.name}. One press, and it is on your list.</p>
        <form action={save}>
          <input type="hidden" name="job" value={job.slug} />
          <ButtonRow>
            <Button>Save this job</Button>
            <ButtonLink kind="quiet" href={`/jobs/view/${job.slug}`}>
              Back to the job
            </ButtonLink>
          </ButtonRow>
        </form>
      </Panel>
    </div>
  );
}
