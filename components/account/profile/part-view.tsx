import { type Fact, Facts } from '#components/ui/facts';
import { Tags } from '#components/ui/tag';
import { AVAILABILITY_NAMES, type Profile, RIGHT_TO_WORK_NAMES, SKILL_LEVEL_NAMES, SKILL_LEVELS } from '#lib/candidates/profile';
import type { ProfilePart } from '#lib/candidates/profile-parts';
import { placeName } from '#lib/jobs/filter-words';
import { EMPLOYMENT_TYPE_NAMES, WORKPLACE_NAMES } from '#lib/jobs/job';
import { money } from '#lib/jobs/pay';
import { LEVEL_NAMES } from '#lib/roles/level';
import { roleName } from '#lib/roles/role';
import { EntryRows } from './entry-rows.tsx';

const NOT_SAID = <span className="muted">Not said</span>;

/** One part of a profile as it is saved. */
export function PartView({ part, profile, fixed }: { part: ProfilePart; profile: Profile; fixed?: boolean }) {
  switch (part) {
    case 'about':
      return (
        <>
          <Facts facts={[fact('Name', profile.name), fact('Headline', profile.headline)]} />
          {profile.summary ? <p className="kept-lines">{profile.summary}</p> : <p className="muted">No summary yet.</p>}
        </>
      );
    case 'where':
      return (
        <Facts
          facts={[
            fact('Where you live', profile.place && placeName(profile.place.slug)),
            fact('How far you would travel', `${profile.within} miles`),
            fact('Level', profile.level && LEVEL_NAMES[profile.level]),
          ]}
        />
      );
    case 'roles':
      return (
        <Facts
          facts={[
            fact('Roles you want', profile.roles.map(roleName).join(', ') || null),
            fact('Target role', profile.targetRole && roleName(profile.targetRole)),
          ]}
        />
      );
    case 'skills':
      return <Skills skills={profile.skills} />;
    case 'work':
    case 'education':
    case 'links':
      return <EntryRows list={part} profile={profile} fixed={fixed} />;
    case 'preferences':
      return (
        <Facts
          facts={[
            fact('Workplace', profile.workplaces.map((value) => WORKPLACE_NAMES[value]).join(', ') || 'Any'),
            fact('Kinds of job', profile.types.map((value) => EMPLOYMENT_TYPE_NAMES[value]).join(', ') || 'Any'),
            fact('Pay you want', profile.salaryWanted === null ? null : `${money(profile.salaryWanted)} a year`),
            fact('When you could start', profile.available && AVAILABILITY_NAMES[profile.available]),
            fact('Right to work', profile.rightToWork && RIGHT_TO_WORK_NAMES[profile.rightToWork]),
          ]}
        />
      );
  }
}

/** Strongest first. */
function Skills({ skills }: Pick<Profile, 'skills'>) {
  if (skills.length === 0)
    return <p className="muted">No skills yet. With them we can say which jobs fit, and what they ask for beyond.</p>;
  return (
    <dl className="skills-by-level">
      {SKILL_LEVELS.toReversed().map((level) => {
        const items = skills.filter((skill) => skill.level === level);
        if (items.length === 0) return null;
        return (
          <div key={level}>
            <dt>{SKILL_LEVEL_NAMES[level]}</dt>
            <dd>
              <Tags label={SKILL_LEVEL_NAMES[level]} items={items.map(({ name }) => ({ name }))} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function fact(label: string, value: string | null): Fact {
  return { label, value: value ?? NOT_SAID };
}
