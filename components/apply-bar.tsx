import { ButtonLink } from '#components/ui/button';

/** On small screens, stays at the bottom of a job's page. `note`: "Closes 11 Dec". Put it after `main`. */
export function ApplyBar({ href, note }: { href: string; note?: string }) {
  return (
    <section className="sticky-apply" aria-label="Apply">
      <ButtonLink href={href}>How to apply</ButtonLink>
      {note && <span className="xs muted">{note}</span>}
    </section>
  );
}
