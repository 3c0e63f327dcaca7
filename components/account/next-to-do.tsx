import { ApplicationRow } from '#components/applications/application-row';
import { LinkGo } from '#components/ui/link-go';
import { Part } from '#components/ui/section';
import { Tag } from '#components/ui/tag';
import type { Application } from '#lib/applications/application';
import { closing, type SavedJob } from '#lib/applications/saved-job';

type NextToDoProps = { applications: readonly Application[] /** Those that close soon. */; saved: readonly SavedJob[]; now: Date };

/** What waits for the candidate: saved jobs that close soon, and the applications that moved last. Nothing where nothing waits. */
export function NextToDo({ applications, saved, now }: NextToDoProps) {
  return (
    <>
      {saved.length > 0 && (
        <Part id="closing" title="Saved, and closing soon">
          <ul className="list">
            {saved.map(({ job }) => (
              <li className="list-row" key={job.id}>
                <div>
                  <h3>
                    <a href={`/jobs/view/${job.slug}`}>{job.title}</a>
                  </h3>
                  <p className="small muted">{job.employer.name}</p>
                </div>
                <Tag kind="signal">{closing(job, now).text}</Tag>
              </li>
            ))}
          </ul>
          <LinkGo href="/account/saved">All your saved jobs</LinkGo>
        </Part>
      )}
      {applications.length > 0 && (
        <Part id="applications" title="Applications">
          <ul className="list">
            {applications.map((application) => (
              <ApplicationRow application={application} now={now} key={application.id} />
            ))}
          </ul>
          <LinkGo href="/account/applications">All your applications</LinkGo>
        </Part>
      )}
    </>
  );
}
