import { Part } from '#components/ui/section';
import type { Job } from '#lib/jobs/job';

/** What the advert asks for, in its order; each leads to the jobs that ask for it too. */
export function JobSkills({ job }: { job: Job }) {
  if (job.skills.length === 0) return null;
  return (
    <Part id="skills" title="Skills for this job" text="In the order in which the advert names them.">
      <ul className="skill-list">
        {job.skills.map((skill) => (
          <li key={skill.slug}>
            <span>{skill.name}</span>
            <span className="n">
              <a href={`/jobs?skill=${skill.slug}`}>
                All jobs<span className="vh"> that ask for {skill.name}</span>
              </a>
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}
