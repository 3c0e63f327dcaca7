import { Monogram } from '#components/monogram';
import { LinkGo } from '#components/ui/link-go';
import { Panel } from '#components/ui/panel';
import type { Job } from '#lib/jobs/job';
import { countText } from '#lib/number-text';

/** Who hires, at the side of a job. */
export function JobEmployer({ employer }: { employer: Job['employerDetails'] }) {
  const where = [employer.industry, employer.place].filter(Boolean).join(', ');
  const size = employer.size ? `${countText(employer.size)} people.` : '';
  const since = employer.founded ? `Here since ${employer.founded}.` : '';
  return (
    <Panel id="employer" minor>
      <div className="employer-head">
        <Monogram name={employer.name} />
        <div>
          <h2>{employer.name}</h2>
          {where && <p className="small muted">{where}</p>}
        </div>
      </div>
      {employer.summary && <p className="small">{employer.summary}</p>}
      {(size || since) && <p className="small muted">{[size, since].filter(Boolean).join(' ')}</p>}
      <LinkGo href={`/employers/${employer.slug}`}>All about {employer.name}</LinkGo>
    </Panel>
  );
}
