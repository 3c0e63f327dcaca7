import type { ReactNode } from 'react';
import { CrossIcon } from './icon.tsx';

export function Chips({ children }: { children: ReactNode }) {
  return <div className="chips">{children}</div>;
}

/** One active filter; following it removes the filter. */
export function Chip({ href, label }: { href: string; label: string }) {
  return (
    <a className="chip" href={href}>
      <span>
        <span className="vh">Remove filter </span>
        {label}
      </span>
      <CrossIcon />
    </a>
  );
}
