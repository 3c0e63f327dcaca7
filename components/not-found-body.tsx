import { Breadcrumb } from '#components/breadcrumb';
import { ButtonLink, ButtonRow } from '#components/ui/button';

type NotFoundBodyProps = { title: string; text: string; href: string; label: string };

/** What stands where a page would: says what is missing and leads on. */
export function NotFoundBody({ title, text, href, label }: NotFoundBodyProps) {
  return (
    <div className="wrap">
      <Breadcrumb items={[{ name: 'Home', href: '/' }, { name: title }]} />
      <div className="page-head">
        <h1>{title}</h1>
        <p className="lede">{text}</p>
        <ButtonRow>
          <ButtonLink href={href}>{label}</ButtonLink>
          <ButtonLink kind="quiet" href="/">
            Go to the home page
          </ButtonLink>
        </ButtonRow>
      </div>
    </div>
  );
}
