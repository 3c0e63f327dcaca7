import type { ReactNode } from 'react';
import { LinkGo } from './link-go.tsx';

type SectionProps = {
  id: string;
  title: string;
  text?: ReactNode;
  link?: { href: string; label: string };
  /** A rule above, where the part before is no section. */
  ruled?: boolean;
  children: ReactNode;
};

/** A full-width part of a page under its own heading. */
export function Section({ id, title, text, link, ruled = false, children }: SectionProps) {
  return (
    <section className={ruled ? 'section ruled' : 'section'} id={id} aria-labelledby={`${id}-h`}>
      <div className="wrap">
        <SectionHead id={`${id}-h`} title={title} text={text} link={link} />
        {children}
      </div>
    </section>
  );
}

export function SectionHead({ id, title, text, link }: Pick<SectionProps, 'id' | 'title' | 'text' | 'link'>) {
  return (
    <div className="section-head">
      <div>
        <h2 id={id}>{title}</h2>
        {text && <p>{text}</p>}
      </div>
      {link && <LinkGo href={link.href}>{link.label}</LinkGo>}
    </div>
  );
}

/** A part of a column, as `Toc` lists them. */
export function Part({ id, title, text, children }: { id: string; title: string; text?: ReactNode; children: ReactNode }) {
  return (
    <section className="part" id={id} aria-labelledby={`${id}-h`}>
      <h2 id={`${id}-h`}>{title}</h2>
      {text && <p className="muted">{text}</p>}
      {children}
    </section>
  );
}
