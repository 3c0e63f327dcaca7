import type { ReactNode } from 'react';

export function Rows({ small = false, children }: { small?: boolean; children: ReactNode }) {
  return <ul className={small ? 'rows small' : 'rows'}>{children}</ul>;
}

/** One line of `Rows`: words left, a figure right, the whole line a link when `href` is given. */
export function Row({ label, figure, href }: { label: ReactNode; figure?: ReactNode; href?: string }) {
  const words = (
    <>
      <span>{label}</span> {figure !== undefined && <span className="n">{figure}</span>}
    </>
  );
  return (
    <li>
      {href === undefined ? (
        <div className="row">{words}</div>
      ) : (
        <a className="row" href={href}>
          {words}
        </a>
      )}
    </li>
  );
}
