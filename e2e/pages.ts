import type { APIRequestContext } from '@playwright/test';
import { query } from './database.ts';

/** Addresses of one page of each kind, found as a person finds them. */
export async function onePageOfEach(request: APIRequestContext): Promise<Record<string, string>> {
  const search = await (await request.get('/jobs')).text();
  const employers = await (await request.get('/employers')).text();
  return {
    home: '/',
    'career map': '/roles',
    'role guide': '/roles/back-end-developer',
    search: '/jobs',
    'narrowed search': '/jobs?q=python&workplace=hybrid&workplace=remote&level=mid&salary=30000',
    'search in words that name filters': '/jobs?q=senior+python+durham',
    'search without results': '/jobs?q=cobol+fortran&level=entry',
    'search near a place': '/jobs?place=durham&within=5&sort=nearest',
    'search near several places': '/jobs?q=engineer&place=hexham&place=berwick-upon-tweed&within=25',
    'search of an unknown place': '/jobs?place=hexam&place=zzz&place=durham',
    'search without results near a place': '/jobs?q=cobol&place=alnwick&within=5',
    job: firstLink(search, '/jobs/view/'),
    'closed job': `/jobs/view/${await closedJob()}`,
    'role hub': '/jobs/back-end-developer',
    'place hub': '/jobs/in-durham',
    'hub of both': '/jobs/back-end-developer/in-newcastle-upon-tyne',
    salaries: '/salaries',
    join: '/join',
    newsletter: '/newsletter',
    'newsletter asked for': '/newsletter?sent=1',
    employers: '/employers',
    employer: firstLink(employers, '/employers/'),
    terms: '/terms',
    privacy: '/privacy',
    accessibility: '/accessibility',
    goodbye: '/goodbye',
    attributions: '/attributions',
    'open data': '/api/docs',
    'no such page': '/nothing',
    'no such job': '/jobs/view/nothing',
    'no such hub': '/jobs/nothing',
    'no such guide': '/roles/nothing',
    'no such employer': '/employers/nothing',
    unavailable: '/unavailable',
  };
}

async function closedJob(): Promise<string> {
  const [job] = await query<{ slug: string }>('select slug from jobs where valid_through < now() order by valid_through desc limit 1');
  if (!job) throw new Error('The sample has no closed job.');
  return job.slug;
}

export function firstLink(html: string, prefix: string): string {
  const href = new RegExp(`href="(${prefix}[^"?#]+)"`).exec(html)?.[1];
  if (!href) throw new Error(`No link to ${prefix}… was found.`);
  return href;
}
