import { ButtonLink, ButtonRow } from '#components/ui/button';
import { Part } from '#components/ui/section';
import { inText, lastMoment, longDate, timeText } from '#lib/dates';
import { type Job, statedIdentifier } from '#lib/jobs/job';

/** How to apply: here, on the employer's site, by e-mail, or, when the advert names none of these, by its reference. */
export function JobApply({ job, now }: { job: Job; now: Date }) {
  const last = lastMoment(job.validThrough);
  return (
    <Part id="apply" title="How to apply">
      <p>
        {sentence(job)} The closing date is {longDate(last)} at {timeText(last)}, {inText(last, now)}.
      </p>
      <ButtonRow>
        {job.applyHere && (
          <ButtonLink href={`/apply/${job.slug}`} rel="nofollow">
            Apply here
          </ButtonLink>
        )}
        {job.applyUrl && (
          <ButtonLink kind={job.applyHere ? 'quiet' : 'accent'} href={job.applyUrl} rel="noopener nofollow">
            Apply on the employer’s site
          </ButtonLink>
        )}
        {job.applyEmail && (
          <ButtonLink
            kind={job.applyHere || job.applyUrl ? 'quiet' : 'accent'}
            href={`mailto:${job.applyEmail}?subject=${encodeURIComponent(subject(job))}`}
          >
            Apply by e-mail
          </ButtonLink>
        )}
        {!job.applyHere && !job.applyUrl && !job.applyEmail && job.employerDetails.website && (
          <ButtonLink href={job.employerDetails.website} rel="noopener nofollow">
            Go to the employer’s site
          </ButtonLink>
        )}
      </ButtonRow>
      {!job.applyHere && (
        <p className="small muted apply-note">
          Applied already?{' '}
          <a href={`/account/applications/new?job=${job.slug}`} rel="nofollow">
            Note it among your applications
          </a>
          , to keep track of what comes of it.
        </p>
      )}
      {job.applyEmail && (
        <p className="small muted apply-note">
          Write to <b>{job.applyEmail}</b>. If you need an adjustment to apply or to be interviewed, say so in your first message.
        </p>
      )}
    </Part>
  );
}

function sentence(job: Job): string {
  if (job.applyHere)
    return `${job.employer.name} takes applications on this site. You see all of it before it is sent, and can stop and go on later.`;
  if (job.applyUrl) return `You apply to ${job.employer.name} directly, on their own site.`;
  if (job.applyEmail) return `You apply to ${job.employer.name} directly, by e-mail.`;
  const identifier = statedIdentifier(job);
  const reference = identifier ? ` Look for reference ${identifier.value} at ${identifier.name}.` : '';
  return `This advert came to us without a link. You apply to ${job.employer.name} directly.${reference}`;
}

function subject(job: Job): string {
  const identifier = statedIdentifier(job);
  return identifier ? `${job.title} (${identifier.value})` : job.title;
}
