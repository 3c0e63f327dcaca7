import { ButtonLink } from '#components/ui/button';
import { type Application, phaseOf, stateOf } from '#lib/applications/application';
import { StateMark } from './state-mark.tsx';

/** One application in a list. */
export function ApplicationRow({ application, now }: { application: Application; now: Date }) {
  const { id, title, employerName, means, job } = application;
  const state = stateOf(application, now);
  return (
    <li className="list-row">
      <div>
        <h3>
          <a href={`/account/applications/${id}`}>{title}</a>
        </h3>
        <p className="small muted">
          {employerName}
          {means === 'outside' && ', sent elsewhere'}
        </p>
      </div>
      <div className="row-end">
        <StateMark state={state} now={now} />
        {phaseOf(state) === 'draft' && state.kind === 'draft' && job && (
          <ButtonLink kind="quiet" href={`/apply/${job.slug}`}>
            Go on<span className="vh"> with {title}</span>
          </ButtonLink>
        )}
      </div>
    </li>
  );
}
