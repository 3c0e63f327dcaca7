import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react';

/** `accent`: one in a group. `signal`: on the band only, one in a view. */
export type ButtonKind = 'accent' | 'quiet' | 'signal' | 'danger';

type Look = { kind?: ButtonKind; className?: string };

export function Button({ kind, className, type = 'submit', ...rest }: Look & ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type={type} className={classes(kind, className)} {...rest} />;
}

export function ButtonLink({ kind, className, ...rest }: Look & { href: string } & AnchorHTMLAttributes<HTMLAnchorElement>) {
  return <a className={classes(kind, className)} {...rest} />;
}

export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="btn-row">{children}</div>;
}

function classes(kind: ButtonKind = 'accent', more = ''): string {
  return ['btn', kind === 'accent' ? '' : kind, more].filter(Boolean).join(' ');
}
