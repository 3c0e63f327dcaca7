import { Part } from '#components/ui/section';
import { Tags } from '#components/ui/tag';
import type { Guide } from '#lib/roles/guide';
import { guideText } from '#lib/roles/guides';
import { skillName } from '#lib/roles/skills';

/** Skills with what each is for; the live counts stand beside them on the page. */
export function GuideSkills({ guide }: { guide: Guide }) {
  return (
    <>
      <h3>What each is for</h3>
      <dl className="duties">
        {guide.skills.map(({ skill, text }) => (
          <div key={skill}>
            <dt>{skillName(skill)}</dt>
            <dd>{guideText(text)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

export function GuideTools({ guide }: { guide: Guide }) {
  return (
    <Part id="tools" title="Languages and tools">
      {guide.tools.map((group) => (
        <div className="tool-group" key={group.group}>
          <h3>{group.group}</h3>
          <Tags label={group.group} items={group.items.map((name) => ({ name }))} />
          <p className="muted">{guideText(group.text)}</p>
        </div>
      ))}
    </Part>
  );
}
