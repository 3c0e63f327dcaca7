import type { ReactNode } from 'react';
import { ArrowIcon } from './icon.tsx';

/** A link that leads on from a section, with an arrow. */
export function LinkGo({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="link-go" href={href}>
      {children} <ArrowIcon />
    </a>
  );
}
