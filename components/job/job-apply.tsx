import { ButtonLink, ButtonRow } from '#components/ui/button';
import { Part } from '#components/ui/section';
import { inText, lastMoment, longDate, timeText } from '#lib/dates';
import { type Job, statedIdentifier } from '#lib/jobs/job';

/** How to apply: on the employer's site, by e-mail, or, when the advert names neither, by its reference. */
export function JobApply({ job, now }: { job: Job; now: Date }) {
  const last = lastMoment(job.validThrough);
  return (
    <Part id="apply" title="How to apply">
      <p>
        {sentence(job)} The closing date is {longDate(last)} at {timeText(last)}, {inText(last, now)}.
      </p>
      <ButtonRow>
        {job.applyUrl && (
          <ButtonLink href={job.applyUrl} rel="noopener nofollow">
            Apply on the employer’s site
          </ButtonLink>
        )}
        {job.applyEmail && (
          <ButtonLink
            kind={job.applyUrl ? 'quiet' : 'accent'}
            href={`mailto:${job.applyEmail}?subject=${encodeURIComponent(subject(job))}`}
          >
            Apply by e-mail
          </ButtonLink>
        )}
        {!job.applyUrl && !job.applyEmail && job.employerDetails.website && (
          <ButtonLink href={job.employerDetails.website} rel="noopener nofollow">
            Go to the employer’s site
          </ButtonLink>
        )}
      </ButtonRow>
      {job.applyEmail && (
        <p className="small muted apply-note">
          Write to <b>{job.applyEmail}</b>. If you need an adjustment to apply or to be interviewed, say so in your first message.
        </p>
      )}
    </Part>
  );
}

function sentence(job: Job): string {
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
