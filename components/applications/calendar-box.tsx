import { Button, ButtonLink } from '#components/ui/button';
import { Field } from '#components/ui/field';
import { Note } from '#components/ui/note';
import { Part } from '#components/ui/section';

type Verb = (form: FormData) => Promise<void>;

/** `news`: what was just done, as the address of the page says. */
type CalendarBoxProps = { url: string | null; news?: string | string[]; make: Verb; revoke: Verb };

/** The closing dates of saved jobs for one's own calendar program, by an address that is a secret. */
export function CalendarBox({ url, news, make, revoke }: CalendarBoxProps) {
  const said = newsText(news, url);
  return (
    <Part
      id="calendar"
      title="Closing dates in your calendar"
      text="A calendar that you subscribe to once, on your phone or computer. Jobs that you save later come into it by themselves, and closed ones leave it."
    >
      <div className="calendar-box">
        {said && (
          <Note>
            <p role="status">{said}</p>
          </Note>
        )}
        {url === null ? (
          <form action={make}>
            <Button kind="quiet">Make my calendar address</Button>
          </form>
        ) : (
          <>
            <Field
              id="calendar-url"
              label="Address of your calendar"
              hint="Open it below, or copy it and add it where your calendar takes one “from a web address”. Who has it can see your closing dates, so give it to nobody."
            >
              {(control) => <input {...control} className="input" readOnly value={url} />}
            </Field>
            <form action={revoke} className="btn-row">
              <ButtonLink href={url.replace(/^https?:/, 'webcal:')}>Open in my calendar</ButtonLink>
              <Button kind="quiet">Stop this address</Button>
            </form>
          </>
        )}
      </div>
    </Part>
  );
}

function newsText(news: CalendarBoxProps['news'], url: string | null): string | null {
  if (news === 'made' && url !== null) return 'Your calendar has an address now.';
  if (news === 'ended' && url === null) return 'The address is stopped. Calendars that have it get nothing from it any more.';
  return null;
}
