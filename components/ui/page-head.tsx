import type { ReactNode } from 'react';
import type { TrackId } from '#lib/roles/role';

type PageHeadProps = {
  title: string;
  lede?: ReactNode;
  /** A line over the title, with the colour of its track. */
  track?: { id: TrackId; label: string; href?: string };
  actions?: ReactNode;
  children?: ReactNode;
};

export function PageHead({ title, lede, track, actions, children }: PageHeadProps) {
  return (
    <div className={actions ? 'page-head two' : 'page-head'}>
      <div>
        {track && <TrackTag {...track} />}
        <h1>{title}</h1>
        {lede && <p className="lede">{lede}</p>}
        {children}
      </div>
      {actions && <div className="btn-row">{actions}</div>}
    </div>
  );
}

function TrackTag({ id, label, href }: { id: TrackId; label: string; href?: string }) {
  const className = `track-tag ln-${id}`;
  return href === undefined ? (
    <span className={className}>{label}</span>
  ) : (
    <a className={className} href={href}>
      {label}
    </a>
  );
}
