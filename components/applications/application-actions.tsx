import { ButtonLink, ButtonRow } from '#components/ui/button';
import { type Application, phaseOf, type State } from '#lib/applications/application';

/** What can be done with an application, beside its title. */
export function ApplicationActions({
  application: { id, job, url, withdrawnAt, sentAt },
  state,
}: {
  application: Application;
  state: State;
}) {
  return (
    <ButtonRow>
      {state.kind === 'draft' && job && <ButtonLink href={`/apply/${job.slug}`}>Go on</ButtonLink>}
      {job && (
        <ButtonLink kind="quiet" href={`/jobs/view/${job.slug}`}>
          See the job
        </ButtonLink>
      )}
      {!job && url && (
        <ButtonLink kind="quiet" href={url} rel="noopener noreferrer nofollow">
          See the advert
        </ButtonLink>
      )}
      {sentAt && !withdrawnAt && phaseOf(state) === 'under-way' && (
        <ButtonLink kind="quiet" href={`/account/applications/${id}/withdraw`}>
          Withdraw
        </ButtonLink>
      )}
    </ButtonRow>
  );
}
