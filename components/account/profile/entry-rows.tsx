import { ButtonLink } from '#components/ui/button';
import { spanWords } from '#lib/candidates/month';
import type { Profile } from '#lib/candidates/profile';
import { partPath } from '#lib/candidates/profile-parts';

type ListPart = 'work' | 'education' | 'links';
type Row = { id: string; title: string; href?: string; about: string; text: string | null };

const NONE: Record<ListPart, string> = {
  work: 'No work yet. Paid or not, it all counts.',
  education: 'No education yet. Courses count as much as degrees.',
  links: 'No links yet. Show what you have made.',
};

/** The entries of a list; `fixed` ones lead nowhere. */
export function EntryRows({ list, profile, fixed = false }: { list: ListPart; profile: Profile; fixed?: boolean }) {
  const rows = rowsOf(list, profile);
  if (rows.length === 0) return <p className="muted">{NONE[list]}</p>;
  return (
    <ul className="entries">
      {rows.map(({ id, title, href, about, text }) => (
        <li className="entry" key={id}>
          <div>
            <h3>
              {href ? (
                <a href={href} rel="noreferrer nofollow">
                  {title}
                </a>
              ) : (
                title
              )}
            </h3>
            {about && <p className="small muted">{about}</p>}
            {text && <p className="small kept-lines">{text}</p>}
          </div>
          {!fixed && (
            <ButtonLink kind="quiet" href={partPath(list, { change: true, entry: id })}>
              Change<span className="vh"> {title}</span>
            </ButtonLink>
          )}
        </li>
      ))}
    </ul>
  );
}

function rowsOf(list: ListPart, { work, education, links }: Profile): Row[] {
  switch (list) {
    case 'work':
      return work.map(({ id, title, employer, started, ended, summary }) => ({
        id,
        title,
        about: [employer, spanWords(started, ended, true)].join(' · '),
        text: summary,
      }));
    case 'education':
      return education.map(({ id, institution, subject, qualification, started, ended }) => ({
        id,
        title: [qualification, subject].filter(Boolean).join(', '),
        about: [institution, spanWords(started, ended, false)].filter(Boolean).join(' · '),
        text: null,
      }));
    case 'links':
      return links.map(({ id, label, url }) => ({
        id,
        title: label,
        href: url,
        about: url.replace(/^https?:\/\/(www\.)?|\/$/g, ''),
        text: null,
      }));
  }
}
