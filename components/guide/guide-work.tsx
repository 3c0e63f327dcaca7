import { Prose } from '#components/ui/prose';
import { Part } from '#components/ui/section';
import type { Guide } from '#lib/roles/guide';
import { guideText } from '#lib/roles/guides';

/** What the work is: a day of it, then what one answers for. */
export function GuideWork({ guide }: { guide: Guide }) {
  return (
    <Part id="do" title="What you would do">
      <Prose>
        {guide.dayToDay.map((paragraph) => (
          <p key={paragraph}>{guideText(paragraph)}</p>
        ))}
      </Prose>
      <h3>You would be responsible for</h3>
      <dl className="duties">
        {guide.responsibilities.map((duty) => (
          <div key={duty.name}>
            <dt>{duty.name}</dt>
            <dd>{guideText(duty.text)}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}
