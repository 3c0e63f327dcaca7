import { Button, ButtonLink } from '#components/ui/button';
import { type Cv, sizeText } from '#lib/candidates/cv';
import { longDate } from '#lib/dates';

/** The CV that is there, with ways to look at it and to be rid of it. */
export function PresentCv({ cv, remove }: { cv: Cv; remove: (form: FormData) => Promise<void> }) {
  return (
    <div className="cv-file">
      <div>
        <h3>{cv.fileName}</h3>
        <p className="small muted">
          {sizeText(cv.size)} · uploaded on <time dateTime={cv.uploadedAt.toISOString()}>{longDate(cv.uploadedAt)}</time>
        </p>
      </div>
      <div className="btn-row">
        <ButtonLink kind="quiet" href={`/account/cv/${cv.id}`}>
          Download<span className="vh"> {cv.fileName}</span>
        </ButtonLink>
        <form action={remove}>
          <input type="hidden" name="id" value={cv.id} />
          <Button kind="danger">
            Remove<span className="vh"> {cv.fileName}</span>
          </Button>
        </form>
      </div>
    </div>
  );
}
