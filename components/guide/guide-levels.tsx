import { Part } from '#components/ui/section';
import type { Guide } from '#lib/roles/guide';
import { guideText } from '#lib/roles/guides';
import { LEVEL_NAMES } from '#lib/roles/level';
import type { TrackId } from '#lib/roles/role';

/** What changes from rung to rung, as stations of the role's line. */
export function GuideLevels({ guide, track }: { guide: Guide; track: TrackId }) {
  return (
    <Part id="levels" title="How the work grows">
      <ol className={`stops ln-${track}`}>
        {guide.levels.map(({ level, text }) => (
          <li key={level}>
            <b>{LEVEL_NAMES[level]}</b>
            <p className="muted">{guideText(text)}</p>
          </li>
        ))}
      </ol>
    </Part>
  );
}
