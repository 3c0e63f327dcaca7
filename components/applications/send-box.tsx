import { Button, ButtonLink, ButtonRow } from '#components/ui/button';
import { Panel } from '#components/ui/panel';
import type { Question } from '#lib/applications/draft';

type SendBoxProps = {
  job: { slug: string; employerName: string };
  open: boolean;
  /** Of what is shown; null while the profile has no name. */
  seal: string | null;
  unanswered: readonly Question[];
  send: (form: FormData) => Promise<void>;
};

/** Sends what is shown above it, or says what is still missing. */
export function SendBox({ job: { slug, employerName }, open, seal, unanswered, send }: SendBoxProps) {
  const back = (
    <ButtonLink kind="quiet" href={`/apply/${slug}`}>
      Back to the draft
    </ButtonLink>
  );
  if (!open) return <ButtonRow>{back}</ButtonRow>;
  if (seal === null || unanswered.length > 0)
    return (
      <div className="send-box">
        <Panel>
          <h2>Before you can send it</h2>
          <ul>
            {seal === null && (
              <li>
                <a href="/join">Add your name to your profile</a>.
              </li>
            )}
            {unanswered.map(({ id, question }) => (
              <li key={id}>
                Answer <a href={`/apply/${slug}#answer-${id}`}>{question}</a>
              </li>
            ))}
          </ul>
          <ButtonRow>{back}</ButtonRow>
        </Panel>
      </div>
    );
  return (
    <div className="send-box">
      <Panel>
        <h2>Ready to send?</h2>
        <p>
          It goes to {employerName} at once, and to nobody else. After that it can’t be changed, but you can withdraw it. You can apply once
          for each job.
        </p>
        <form action={send}>
          <input type="hidden" name="job" value={slug} />
          <input type="hidden" name="seal" value={seal} />
          <ButtonRow>
            <Button>Send to {employerName}</Button>
            {back}
          </ButtonRow>
        </form>
      </Panel>
    </div>
  );
}
