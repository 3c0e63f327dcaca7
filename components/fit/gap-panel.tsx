import { Panel } from '#components/ui/panel';
import type { GapSkill, SkillGap } from '#lib/candidates/gap';
import { countOf, countText } from '#lib/number-text';
import type { TrackId } from '#lib/roles/role';

/** The way to a role as stations: first the skills that are there, then those to learn, most asked for first. */
export function GapPanel({ gap, track }: { gap: SkillGap; track: TrackId }) {
  const { has, lacks } = gap;
  const stations = has.length + lacks.length;
  const [next] = lacks;
  return (
    <Panel>
      <Stations has={has.length} of={stations} track={track} />
      <p className="small">
        <b>
          {has.length} of {countOf(stations, 'skill')}.
        </b>{' '}
        {next ? `Next stop: ${next.name}.` : 'You have them all.'}
      </p>
      <div className="gap">
        <div>
          <h3>You have</h3>
          {has.length === 0 && (
            <p className="small muted">None of them yet, as your profile says. A skill that you are learning counts once you use it.</p>
          )}
          <SkillList skills={has} jobs={gap.jobs} had />
        </div>
        <div>
          <h3>To learn, most asked for first</h3>
          {lacks.length === 0 && <p className="small muted">Nothing that these jobs ask for often.</p>}
          <SkillList skills={lacks} jobs={gap.jobs} />
        </div>
      </div>
    </Panel>
  );
}

function SkillList({ skills, jobs, had = false }: { skills: readonly GapSkill[]; jobs: number; had?: boolean }) {
  if (skills.length === 0) return null;
  return (
    <ul className="skill-list marked">
      {skills.map((skill, i) => (
        <li key={skill.slug}>
          <span className={had ? 'mark on' : 'mark'} aria-hidden="true" />
          <span>
            {skill.name}
            {skill.courses.map(({ name, href }) => (
              <a key={href} className="course-link" href={href}>
                {name}
              </a>
            ))}
          </span>
          <span className="n">
            {Math.round((skill.jobs / jobs) * 100)}%{i === 0 && ' of jobs'}
            {skill.opens > 0 && `, opens ${countText(skill.opens)} more ${i === 0 ? 'live ' : ''}${skill.opens === 1 ? 'job' : 'jobs'}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Drawn with attributes, since a page may not carry styles of its own; the words stand under it. */
function Stations({ has, of, track }: { has: number; of: number; track: TrackId }) {
  const x = (i: number) => `${((i + 0.5) / of) * 100}%`;
  return (
    <svg className={`gap-stations line-${track}`} width="100%" height="32" aria-hidden="true" focusable="false">
      <line className="way" x1={x(0)} x2={x(of - 1)} y1="16" y2="16" />
      {has > 0 && <line className="gone" x1={x(0)} x2={x(Math.min(has, of - 1))} y1="16" y2="16" />}
      {Array.from({ length: of }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: stations have no other name.
        <g key={i} className={i < has ? 'on' : i === has ? 'here' : ''}>
          <circle cx={x(i)} cy="16" r={i === has ? 11 : 7} />
          {i === has && <circle className="dot" cx={x(i)} cy="16" r="3.5" />}
        </g>
      ))}
    </svg>
  );
}
