import { NEWSLETTER } from '#lib/newsletter/wording';

/** Pages and answers that are the same for everyone, whoever is signed in. */
export const PUBLIC_ROUTES: readonly string[] = [
  '/',
  '/accessibility',
  '/api/bounces',
  '/api/cron',
  '/api/docs',
  '/api/revalidate',
  '/api/unsubscribe/[token]',
  '/api/v1/jobs',
  '/api/v1/jobs/[slug]',
  '/api/v1/openapi.json',
  '/api/v1/places',
  '/api/v1/roles',
  '/api/v1/roles/[role]',
  '/attributions',
  '/employers',
  '/employers/[employer]',
  '/goodbye',
  '/healthz',
  '/jobs',
  '/jobs/[hub]',
  '/jobs/[hub]/[place]',
  '/jobs/feed.json',
  '/jobs/feed.xml',
  '/jobs/view/[slug]',
  '/privacy',
  '/readyz',
  '/robots.txt',
  '/roles',
  '/roles/[role]',
  '/salaries',
  '/sitemap.xml',
  '/sitemaps/[name]',
  '/terms',
  '/unavailable',
  '/unsubscribe/[token]',
  '/missing/[what]',
];

/** Whose things an address names. */
export type Whose = {
  mark: string;
  email: string;
  job: { id: string; slug: string };
  ids: Record<'application' | 'cv' | 'work' | 'alert' | 'calendar' | 'newsletter', string>;
};

export type RouteEntry = {
  /** The addresses by which this person's things are asked for. */
  paths: (whose: Whose) => string[];
  /** Of a route that takes forms. */
  post?: (whose: Whose) => Record<string, string>;
  /** A visitor is answered too, with what is nobody's. */
  open?: true;
  /** Says nothing of oneself that has a mark. */
  plain?: true;
  /** For staff, who may see everybody's; for all others there is no such thing. */
  staff?: true;
};

/** Every route that knows who asks. A new one is refused by the tests until it stands here, or among the public ones. */
export const PERSONAL_ROUTES: Record<string, RouteEntry> = {
  '/account': { paths: () => ['/account', '/account?role=data-engineer'] },
  '/account/fit.json': { paths: ({ job }) => [`/account/fit.json?job=${job.slug}`], open: true, plain: true },
  '/account/alerts': { paths: ({ ids }) => ['/account/alerts', `/account/alerts?change=${ids.alert}`] },
  '/account/alerts/add': { paths: () => ['/account/alerts/add'], post: () => ({ search: 'q=rust' }), open: true, plain: true },
  '/account/applications': { paths: () => ['/account/applications'] },
  '/account/applications/[id]': { paths: ({ ids }) => [`/account/applications/${ids.application}`] },
  '/account/applications/[id]/withdraw': { paths: ({ ids }) => [`/account/applications/${ids.application}/withdraw`] },
  '/account/applications/new': {
    paths: ({ job }) => ['/account/applications/new', `/account/applications/new?job=${job.slug}`],
    plain: true,
  },
  '/account/cv': { paths: () => ['/account/cv'] },
  '/account/cv/[id]': { paths: ({ ids }) => [`/account/cv/${ids.cv}`] },
  '/account/cv/import': { paths: () => ['/account/cv/import'], plain: true },
  '/account/privacy': { paths: () => ['/account/privacy'] },
  '/account/privacy/delete': { paths: () => ['/account/privacy/delete'] },
  '/account/privacy/export': { paths: () => ['/account/privacy/export'], post: () => ({}), plain: true },
  '/account/profile': {
    paths: ({ ids }) => [
      '/account/profile',
      ...['about', 'where', 'roles', 'skills', 'education', 'links', 'preferences'].map((part) => `/account/profile?change=${part}`),
      `/account/profile?change=work&entry=${ids.work}`,
    ],
  },
  '/account/resume.json': { paths: () => ['/account/resume.json'] },
  '/account/saved': { paths: ({ job }) => ['/account/saved', `/account/saved?note=${job.id}`] },
  '/account/saved/add': { paths: () => ['/account/saved/add'], post: ({ job }) => ({ job: job.slug }), plain: true },
  '/account/sign-in': { paths: () => ['/account/sign-in'] },
  // Closed while no service is set up.
  '/api/auth/callback/[provider]': { paths: () => ['/api/auth/callback/github', '/api/auth/callback/nothing'], open: true, plain: true },
  '/admin/alerts': { paths: () => ['/admin/alerts'], staff: true },
  '/admin/newsletter': { paths: () => ['/admin/newsletter'], staff: true },
  '/admin/newsletter/readers.csv': { paths: () => ['/admin/newsletter/readers.csv'], staff: true },
  // Without our signature an id opens nothing; with it the link is the key, which journeys try.
  '/alerts/confirm/[token]': { paths: ({ ids }) => [`/alerts/confirm/${ids.alert}`], open: true, plain: true },
  '/alerts/manage/[token]': { paths: ({ ids }) => [`/alerts/manage/${ids.alert}`], open: true, plain: true },
  '/alerts/new': {
    paths: () => ['/alerts/new', '/alerts/new?q=rust&place=durham&role=data-analyst', '/alerts/new?place=nowhere', '/alerts/new?sent=yes'],
    open: true,
    plain: true,
  },
  '/apply/[slug]': { paths: ({ job }) => [`/apply/${job.slug}`] },
  '/apply/[slug]/review': { paths: ({ job }) => [`/apply/${job.slug}/review`] },
  // The key opens nothing without its signature.
  '/calendar/[file]': { paths: ({ ids }) => [`/calendar/${ids.calendar}.ics`], open: true, plain: true },
  '/join': { paths: () => ['/join', '/join?step=you'], open: true, plain: true },
  '/newsletter': { paths: () => ['/newsletter', '/newsletter?form=abc', '/newsletter?sent=1'], open: true, plain: true },
  '/newsletter/confirm/[token]': { paths: ({ ids }) => [`/newsletter/confirm/${ids.newsletter}`], open: true, plain: true },
  '/newsletter/sign-up': {
    paths: () => ['/newsletter/sign-up'],
    post: ({ email }) => ({ email, terms: 'yes', wording: NEWSLETTER.version, from: '/' }),
    open: true,
    plain: true,
  },
  '/sign-in': { paths: () => ['/sign-in', '/sign-in?to=/account/saved'], open: true, plain: true },
  // The hashes that are kept open nothing.
  '/sign-in/change/[token]': { paths: ({ mark }) => [`/sign-in/change/${mark}-emailChanges-oldTokenHash`], open: true, plain: true },
  '/sign-in/check': { paths: () => ['/sign-in/check'], open: true, plain: true },
  '/sign-in/link/[token]': { paths: ({ mark }) => [`/sign-in/link/${mark}-signInLinks-tokenHash`], open: true, plain: true },
  '/sign-out': { paths: () => ['/sign-out'], post: () => ({}), open: true, plain: true },
};
