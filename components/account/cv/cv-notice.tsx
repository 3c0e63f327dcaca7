import { Note } from '#components/ui/note';

type Asked = string | string[] | undefined;

/** What the last form of the page came to. */
export function CvNotice({ done, skills, offers }: { done: Asked; skills: Asked; offers: number }) {
  const words = wordsOf(done, Number(skills) || 0, offers);
  return (
    words && (
      <div role="status" className="cv-notice">
        <Note>
          <p>{words}</p>
        </Note>
      </div>
    )
  );
}

function wordsOf(done: Asked, taken: number, offers: number): string | null {
  switch (done) {
    case 'kept':
      return offers > 0
        ? `We have your CV. It names ${offers === 1 ? 'a skill' : `${offers} skills`} that your profile lacks: see below.`
        : 'We have your CV. It names no skills that we know and your profile lacks.';
    case 'unread':
      return 'We have your CV, and employers can open it. Its pages are pictures without text, so we could not look for skills in it: add them to your profile yourself.';
    case 'removed':
      return 'Your CV is removed.';
    case 'taken':
      return taken === 0
        ? 'Nothing was added. Tick the skills that you want on your profile first.'
        : `${taken === 1 ? 'One skill is' : `${taken} skills are`} on your profile now, as used at work. You can change how well you know them there.`;
    case 'turned-down':
      return 'We offer these skills no more. Your profile is as it was.';
    default:
      return null;
  }
}
