import { lastMoment, longDate } from '#lib/dates';
import { toHref } from '#lib/jobs/filter';
import type { JobSummary } from '#lib/jobs/job';
import { placeWords, workplaceWords } from '#lib/jobs/job-words';
import { payText } from '#lib/jobs/pay';
import type { AlertDigestProps } from '#lib/mail/mails/alert-digest';
import type { AlertLinks } from '#lib/mail/mails/alert-list';
import { countOf } from '#lib/number-text';
import { shortened } from '#lib/shortened';
import type { Found, Part } from './arrange-digest.ts';
import { digestPreview, digestSubject, partHeading } from './digest-words.ts';
import { type Finder, whyWords } from './why-words.ts';

export type Alert = Finder & { employerNames: ReadonlyMap<string, string> };
export type FoundJob = Found & { /** Least pay a year, where the advert states one. */ pay: number | null };

export type Digest = {
  /** By their ids. */
  alerts: ReadonlyMap<number, Alert>;
  /** The best first; their alerts are among `alerts`. */
  found: readonly FoundJob[];
  /** Of `found`. */
  parts: readonly Part[];
  /** Those that the parts show, by their ids; with the distance to what the first of their alerts with a place asks for. */
  jobs: ReadonlyMap<number, JobSummary>;
};

/** A digest in words, as its letter takes it. */
export function digestProps(digest: Digest, links: AlertLinks): AlertDigestProps {
  const { alerts, found, jobs } = digest;
  const parts = digest.parts.flatMap((part) => partWords(part, digest));
  const best = found.flatMap(({ job }) => jobs.get(job) ?? []);
  const finders = [...new Set(found.flatMap(({ alerts: by }) => by))].flatMap((alert) => alerts.get(alert) ?? []);
  const [first, ...others] = finders;
  const least = found.flatMap(({ pay }) => pay ?? []);
  return {
    subject: digestSubject({
      count: found.length,
      alerts: finders.length,
      filter: first && others.length === 0 ? first.filter : null,
      employerNames: first?.employerNames ?? new Map(),
      jobs: best,
      from: least.length === found.length ? Math.min(...least) : null,
    }),
    preview: digestPreview(best),
    heading: parts[0] && parts.length === 1 ? parts[0].heading : `${countOf(found.length, 'new job')} for your alerts`,
    parts,
    ...links,
  };
}

function partWords(part: Part, { alerts, found, jobs }: Digest): AlertDigestProps['parts'] {
  const alert = alerts.get(part.alert);
  if (!alert) return [];
  const { filter, employerNames } = alert;
  const names = new Map([...jobs.values()].map(({ employer }) => [employer.slug, employer.name]));
  const finders = (id: number) => (found.find(({ job }) => job === id)?.alerts ?? []).flatMap((by) => alerts.get(by) ?? []);
  return [
    {
      heading: partHeading(filter, part.count, employerNames),
      path: toHref(filter),
      jobs: part.jobs
        .flatMap((id) => jobs.get(id) ?? [])
        .map((job) => ({ slug: job.slug, title: shortened(job.title, 100), notes: notesOf(job, finders(job.id)) })),
      from: part.from.map(({ employer, count }) => ({
        employer: shortened(names.get(employer) ?? employer, 60),
        count,
        path: toHref({ ...filter, employer: [employer] }),
      })),
      more: part.more,
    },
  ];
}

/** Who and where, what it pays and until when, why it is here: a line each. */
function notesOf(job: JobSummary, finders: readonly Finder[]): string[] {
  const where = placeWords(job) || shortened(job.locationNote ?? '', 60);
  const pay = job.pay ? payText(job.pay) : 'Pay not stated';
  return [
    [shortened(job.employer.name, 60), where, workplaceWords(job)].filter(Boolean).join(' · '),
    `${pay} · Closes ${longDate(lastMoment(job.validThrough))}`,
    whyWords(job, finders),
  ];
}
