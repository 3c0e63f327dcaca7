import { BrandMark } from '#components/brand-mark';
import { ChevronIcon } from '#components/ui/icon';
import { region } from '#lib/region';

const PARTS = [
  { id: 'jobs', href: '/jobs', label: 'Jobs' },
  { id: 'roles', href: '/roles', label: 'Role guides' },
  { id: 'employers', href: '/employers', label: 'Employers' },
  { id: 'account', href: '/account', label: 'My account' },
] as const;

export type SitePart = (typeof PARTS)[number]['id'];

/** The same for every visitor. `current` marks the part of the site that the page is in. */
export function SiteHeader({ current }: { current?: SitePart }) {
  return (
    <>
      <a className="skip" href="#main">
        Skip to main content
      </a>
      <header className="site-head">
        <div className="wrap">
          <a className="brand" href="/">
            <BrandMark />
            <span>
              <b>{region.brand.name}</b> <span>{region.name}</span>
            </span>
          </a>
          <nav className="nav" aria-label="Main">
            <Links current={current} />
          </nav>
          <details className="menu">
            <summary>
              Menu <ChevronIcon />
            </summary>
            <nav aria-label="Main, small screen">
              <Links current={current} />
            </nav>
          </details>
        </div>
      </header>
    </>
  );
}

function Links({ current }: { current: SitePart | undefined }) {
  return (
    <ul>
      {PARTS.map((part) => (
        <li key={part.id}>
          <a href={part.href} aria-current={part.id === current ? 'true' : undefined}>
            {part.label}
          </a>
        </li>
      ))}
    </ul>
  );
}
