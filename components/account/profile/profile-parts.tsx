import { ButtonLink } from '#components/ui/button';
import type { Profile } from '#lib/candidates/profile';
import { PROFILE_PARTS, partPath } from '#lib/candidates/profile-parts';
import { PartView } from './part-view.tsx';

const LISTS: readonly string[] = ['work', 'education', 'links'];

/** The whole profile to read, each part with its way to change it. */
export function ProfileParts({ profile }: { profile: Profile }) {
  return (
    <>
      <nav className="part-links" aria-label="Parts of your profile">
        <ul className="list">
          {PROFILE_PARTS.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {PROFILE_PARTS.map(({ id, title }) => (
        <section className="part" id={id} aria-labelledby={`${id}-h`} key={id}>
          <div className="part-head">
            <h2 id={`${id}-h`}>{title}</h2>
            <ButtonLink kind="quiet" href={partPath(id, { change: true })}>
              {LISTS.includes(id) ? 'Add' : 'Change'}
              <span className="vh"> {title.toLowerCase()}</span>
            </ButtonLink>
          </div>
          <PartView part={id} profile={profile} />
        </section>
      ))}
    </>
  );
}
