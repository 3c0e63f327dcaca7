import { z } from 'zod';
import { plainText } from '#lib/jobs/description';
import { htmlToMarkdown } from '#lib/jobs/html-to-markdown';
import { INTERNAL } from '#lib/jobs/job';
import { readLocation } from './location-input.ts';
import { readMoment } from './moment.ts';
import { readPay } from './pay-input.ts';
import { asList, field, isRecord, Refusal, shown } from './refusal.ts';

/** In characters: more is no advert, and the text index takes no more words. */
const LONGEST_DESCRIPTION = 50_000;

/**
 * One schema.org JobPosting as real ones come, in the standard's own field names. Every message is a sentence that names
 * its field. Empty texts and nulls count as missing; unknown fields are ignored.
 */
export const jobPostingInput = z
  .preprocess(
    (value) => clean(value),
    z.object(
      {
        '@type': field(requireJobPosting),
        title: field((value) => line(value, 'title', 2, 200)),
        description: field(readDescription),
        hiringOrganization: field(readEmployer),
        identifier: field(readIdentifier),
        jobLocation: field(readLocation),
        jobLocationType: field((value) => asList(value).find((text) => typeof text === 'string')),
        employmentType: field((value) => asList(value).flatMap((text) => (typeof text === 'string' ? [text] : []))),
        baseSalary: field(readPay),
        datePosted: field((value) => readMoment(value, 'datePosted')),
        validThrough: field((value) => readMoment(value, 'validThrough', { last: true })),
        url: field((value) => readUrl(value, 'url')),
        applicationContact: field(readContact),
      },
      { error: 'A line must hold one JobPosting object.' },
    ),
  )
  .refine(({ datePosted, validThrough }) => !datePosted || !validThrough || datePosted < validThrough, {
    error: 'validThrough is not after datePosted.',
  });

export type JobPostingInput = z.infer<typeof jobPostingInput>;

function requireJobPosting(value: unknown): 'JobPosting' {
  if (value === undefined) throw new Refusal('@type is missing: it must be "JobPosting".');
  if (asList(value).some((type) => typeof type === 'string' && /^(?:https?:\/\/schema\.org\/|schema:)?JobPosting$/.test(type)))
    return 'JobPosting';
  throw new Refusal(`@type is ${shown(value)}: only a "JobPosting" can be loaded.`);
}

function line(value: unknown, name: string, least: number, most: number): string {
  if (value === undefined) throw new Refusal(`${name} is missing.`);
  if (typeof value !== 'string') throw new Refusal(`${name} ${shown(value)} is not a text.`);
  const text = plainText(value);
  if (text.length < least) throw new Refusal(`${name} ${shown(text)} is too short: it needs at least ${least} characters.`);
  if (text.length > most) throw new Refusal(`${name} is too long: it has ${text.length} characters and may have ${most}.`);
  return text;
}

/** Markdown. */
function readDescription(value: unknown): string {
  if (value === undefined) throw new Refusal('description is missing.');
  if (typeof value !== 'string') throw new Refusal(`description ${shown(value)} is not a text.`);
  const markdown = htmlToMarkdown(value.slice(0, LONGEST_DESCRIPTION * 10).toWellFormed());
  if (plainText(markdown).length < 20) throw new Refusal('description is too short: it needs at least 20 characters of text.');
  if (markdown.length > LONGEST_DESCRIPTION)
    throw new Refusal(`description is too long: it may have ${LONGEST_DESCRIPTION.toLocaleString('en')} characters.`);
  return markdown;
}

function readEmployer(value: unknown): { name: string; website: string | null } {
  const [employer] = asList(value);
  if (employer === undefined) throw new Refusal('hiringOrganization is missing.');
  if (typeof employer === 'string')
    return { name: notInternal(line(employer, 'hiringOrganization', 2, 160), 'hiringOrganization'), website: null };
  if (!isRecord(employer)) throw new Refusal(`hiringOrganization ${shown(employer)} is neither a name nor an Organization.`);
  const site = [...asList(employer.url), ...asList(employer.sameAs)].find(isWebAddress);
  return {
    name: notInternal(line(employer.name, 'hiringOrganization.name', 2, 160), 'hiringOrganization.name'),
    website: site === undefined ? null : new URL(site.trim()).href,
  };
}

function readIdentifier(value: unknown): { name: string | null; value: string } | null {
  const [identifier] = asList(value);
  if (identifier === undefined) return null;
  const given = isRecord(identifier) ? (identifier.value ?? identifier['@id']) : identifier;
  if (given === undefined) return null;
  if (typeof given !== 'string' && typeof given !== 'number')
    throw new Refusal(`identifier.value ${shown(given)} is neither a text nor a number.`);
  const name =
    isRecord(identifier) && typeof identifier.name === 'string'
      ? notInternal(line(identifier.name, 'identifier.name', 1, 160), 'identifier.name')
      : null;
  return { name, value: line(String(given), 'identifier.value', 1, 200) };
}

/** An employer's name too, which stands in for a missing `identifier.name`. */
function notInternal(text: string, name: string): string {
  if (text.toLowerCase().startsWith(INTERNAL))
    throw new Refusal(`${name} ${shown(text)} begins with "${INTERNAL}", which is kept for adverts that this site makes itself.`);
  return text;
}

function readUrl(value: unknown, name: string): string | null {
  const [url] = asList(value);
  if (url === undefined) return null;
  if (!isWebAddress(url)) throw new Refusal(`${name} ${shown(url)} is not a web address that begins with https:// or http://.`);
  return new URL(url.trim()).href;
}

/** How to apply: an address of a page or of a mailbox. */
function readContact(value: unknown): { url: string | null; email: string | null } {
  const [contact] = asList(value);
  if (!isRecord(contact)) return { url: null, email: null };
  const email = typeof contact.email === 'string' ? contact.email.trim().replace(/^mailto:/i, '') : null;
  if (email !== null && !z.email().safeParse(email).success)
    throw new Refusal(`applicationContact.email ${shown(email)} is not an e-mail address.`);
  return { url: readUrl(contact.url, 'applicationContact.url'), email };
}

function isWebAddress(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 2000 && /^https?:$/.test(URL.parse(value.trim())?.protocol ?? '');
}

/** Byte order marks, zero-width spaces, and marks that turn the direction of what follows. */
const INVISIBLE = /[\ufeff\u200b\u202a-\u202e\u2066-\u2069]/g;

/** Text that a database can hold, without control characters; what is null, empty or nested too deep to mean anything is missing. */
function clean(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') {
    const text = value
      .toWellFormed()
      .normalize('NFC')
      .replace(/\p{Cc}/gu, (control) => ('\n\r\t'.includes(control) ? control : ''))
      .replace(INVISIBLE, '');
    return text.trim() === '' ? undefined : text;
  }
  if (value === null || depth > 8) return undefined;
  if (Array.isArray(value)) return value.map((item) => clean(item, depth + 1)).filter((item) => item !== undefined);
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, clean(item, depth + 1)]));
  return value;
}
