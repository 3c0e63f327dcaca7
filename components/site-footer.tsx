import { region } from '#lib/region';

const COLUMNS = [
  {
    id: 'find-work',
    title: 'Find work',
    links: [
      { href: '/jobs', label: 'All jobs' },
      { href: '/jobs?workplace=remote', label: 'Remote jobs' },
      { href: '/employers', label: 'Employers' },
      { href: '/join', label: 'Join' },
      { href: '/newsletter', label: 'Newsletter' },
    ],
  },
  {
    id: 'learn',
    title: 'Learn',
    links: [
      { href: '/roles', label: 'Career map' },
      { href: '/salaries', label: 'Salaries' },
      { href: '/roles/back-end-developer', label: 'Back-End Developer' },
      { href: '/roles/data-analyst', label: 'Data Analyst' },
    ],
  },
  {
    id: 'about',
    title: 'About',
    links: [
      { href: '/terms', label: 'Terms' },
      { href: '/privacy', label: 'Privacy' },
      { href: '/accessibility', label: 'Accessibility' },
      { href: '/attributions', label: 'Attributions' },
      { href: '/api/docs', label: 'Open data and feeds' },
    ],
  },
] as const;

export function SiteFooter() {
  return (
    <footer className="site-foot">
      <div className="wrap">
        <div className="cols">
          <div>
            <h2>{region.brand.name}</h2>
            <p className="muted">
              Jobs, pay and routes into tech, gathered openly for {region.name}. Run for the region, free for people looking for work.
            </p>
          </div>
          {COLUMNS.map((column) => (
            <nav aria-labelledby={`foot-${column.id}`} key={column.id}>
              <h2 id={`foot-${column.id}`}>{column.title}</h2>
              <ul>
                {column.links.map((link) => (
                  <li key={link.href}>
                    <a href={link.href}>{link.label}</a>
                  </li>
                ))}
              </ul>
            </nav>
          ))}
        </div>
        <div className="base">
          <span>
            Region: <b>{region.name}</b>
          </span>
          <span>
            Write to us: <a href={`mailto:${region.contact.email}`}>{region.contact.email}</a>
          </span>
        </div>
      </div>
    </footer>
  );
}
