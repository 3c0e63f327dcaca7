import { type Filter, hasFilters, readFilter, type SearchParams, toHref } from '#lib/jobs/filter';
import { filterTitle } from '#lib/jobs/filter-words';
import type { JobSummary } from '#lib/jobs/job';
import { jobTitle, placeWords, workplaceWords } from '#lib/jobs/job-words';
import { payText } from '#lib/jobs/pay';
import { region } from '#lib/region';
import { keptHtml } from './kept-html.ts';

/** How many jobs a feed has. */
export const FEED_SIZE = 50;

/** A search as something to subscribe to; both writers take it. Addresses in full. */
export type Feed = { title: string; description: string; language: string; home: string; self: string; items: FeedItem[] };

export type FeedItem = {
  /** The address of the job: its lasting id too. */
  url: string;
  title: string;
  /** One line of plain text. */
  summary: string;
  /** Sanitised. */
  html: string;
  posted: Date;
  employer: { name: string; url: string };
  /** Role first, then skills. */
  categories: string[];
};

/** The filter of a feed: no pages, and the newest first unless another order than the best match is asked for. */
export function feedFilter(params: SearchParams): Filter {
  const filter = readFilter(params);
  return { ...filter, page: 1, sort: filter.sort === 'relevance' ? 'newest' : filter.sort };
}

/** The feed's address for a search; the same search always has the same. */
export function feedHref(filter: Filter, format: 'xml' | 'json'): string {
  return toHref({ ...filter, page: 1, sort: filter.sort === 'newest' ? asUsual(filter) : filter.sort }, `/jobs/feed.${format}`);
}

/** The order that an address without one means. */
function asUsual(filter: Filter): Filter['sort'] {
  return filter.q === '' ? 'newest' : 'relevance';
}

export type FeedJob = JobSummary & { /** Markdown. */ description: string };

export function jobFeed(
  jobs: readonly FeedJob[],
  {
    filter,
    employerNames,
    format,
    siteUrl,
  }: { filter: Filter; employerNames: ReadonlyMap<string, string>; format: 'xml' | 'json'; siteUrl: string },
): Feed {
  return {
    title: `${filterTitle(filter, employerNames)} | ${region.brand.name}`,
    description: hasFilters(filter)
      ? `Live jobs that this search of ${region.brand.name} finds.`
      : `The newest live tech jobs in ${region.name}, from ${region.brand.name}.`,
    language: region.locale,
    home: siteUrl + toHref(filter),
    self: siteUrl + feedHref(filter, format),
    items: jobs.map((job) => feedItem(job, siteUrl)),
  };
}

function feedItem(job: FeedJob, siteUrl: string): FeedItem {
  return {
    url: `${siteUrl}/jobs/view/${job.slug}`,
    title: jobTitle(job),
    summary: [job.employer.name, placeWords(job), workplaceWords(job), job.pay && payText(job.pay)].filter(Boolean).join(', '),
    html: keptHtml(job.description),
    posted: job.datePosted,
    employer: { name: job.employer.name, url: `${siteUrl}/employers/${job.employer.slug}` },
    categories: [...new Set([job.role?.name, ...job.skills.map((skill) => skill.name)])].filter((name) => name !== undefined),
  };
}
