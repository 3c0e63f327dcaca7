import { countOf } from '#lib/number-text';
import { region } from '#lib/region';
import type { Block, Item, Letter } from '../letter.ts';
import { type AlertLinks, alertList } from './alert-list.ts';

/** In words, as lib/alerts/fresh-digest.ts reads them when the mail is sent. */
export type AlertDigestProps = AlertLinks & {
  subject: string;
  preview: string;
  heading: string;
  /** One for each alert that found something. */
  parts: readonly {
    /** What the alert asks for, and how many jobs it found. */
    heading: string;
    /** Path of its search. */
    path: string;
    jobs: readonly { slug: string; title: string; notes: readonly string[] }[];
    /** Jobs that are only counted, since enough of their employer are shown. */
    from: readonly { employer: string; count: number; path: string }[];
    /** Jobs that are only counted. */
    more: number;
  }[];
};

export function alertDigest(props: AlertDigestProps, siteUrl: string): Letter {
  const { subject, preview, heading, parts } = props;
  return {
    subject,
    preview,
    heading,
    blocks: parts.flatMap((part): Block[] => [...(parts.length > 1 ? [{ heading: part.heading }] : []), { list: itemsOf(part, siteUrl) }]),
    why: `You get this mail because you asked ${region.brand.name} to tell you of new jobs.`,
    list: alertList(props, siteUrl),
  };
}

function itemsOf({ path, jobs, from, more }: AlertDigestProps['parts'][number], siteUrl: string): Item[] {
  return [
    ...jobs.map(({ slug, title, notes }) => ({ text: title, href: `${siteUrl}/jobs/view/${slug}`, notes })),
    ...from.map(({ employer, count, path }) => ({ text: `and ${count} more from ${employer}`, href: siteUrl + path })),
    ...(more > 0 ? [{ text: jobs.length > 0 ? `and ${more} more` : `See ${countOf(more, 'job')}`, href: siteUrl + path }] : []),
  ];
}
