const PARTS = [
  { id: 'overview', href: '/account', label: 'Overview' },
  { id: 'profile', href: '/account/profile', label: 'Profile and CV' },
  { id: 'saved', href: '/account/saved', label: 'Saved jobs' },
  { id: 'alerts', href: '/account/alerts', label: 'Job alerts' },
  { id: 'applications', href: '/account/applications', label: 'Applications' },
  { id: 'sign-in', href: '/account/sign-in', label: 'Signing in' },
  { id: 'privacy', href: '/account/privacy', label: 'Privacy and your data' },
] as const;

export type AccountPart = (typeof PARTS)[number]['id'];

export function AccountNav({ current }: { current: AccountPart }) {
  return (
    <nav className="side-nav sticky" aria-label="Your account">
      <ul className="list">
        {PARTS.map(({ id, href, label }) => (
          <li key={id}>
            <a href={href} aria-current={id === current ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
      <form action="/sign-out" method="post">
        <button type="submit" className="btn quiet">
          Sign out
        </button>
      </form>
    </nav>
  );
}
