import type { ReactNode } from 'react';
import { SiteFooter } from '#components/site-footer';
import { SiteHeader, type SitePart } from '#components/site-header';

export type PageShellProps = { current?: SitePart | undefined; children: ReactNode };

/** What every page has around its own matter. `current` marks the part of the site in the navigation. */
export function PageShell({ current, children }: PageShellProps) {
  return (
    <>
      <SiteHeader current={current} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
