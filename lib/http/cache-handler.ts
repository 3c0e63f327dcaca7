import { createRequire } from 'node:module';
import type NextFileSystemCache from 'next/dist/server/lib/incremental-cache/file-system-cache.js';
import { asciiHtml } from './ascii-html.ts';
import { contentSecurityPolicy, frameworkScriptHashes } from './csp.ts';
import { databaseIsAway } from './health.ts';

type FileSystemCache = NextFileSystemCache;
type Entry = NonNullable<Awaited<ReturnType<FileSystemCache['get']>>>;
type Page = Extract<Entry['value'], { kind: 'APP_PAGE' }>;

const { default: Base } = createRequire(import.meta.url)('next/dist/server/lib/incremental-cache/file-system-cache.js') as {
  default: typeof NextFileSystemCache;
};

const POLICY = 'content-security-policy';

/** The page that says the site is not working; prerendered like any other, answered with 503. */
const UNAVAILABLE = '/unavailable';

/**
 * Next.js's own cache on disk, and on top of it, for prerendered pages:
 * a content security policy with the hashes of the page's inline scripts; no unknown address kept on disk; no page of
 * another host (the build and the disk outlive a change of SITE_URL); no job page past its end; and, for a page that is
 * not there yet while the database is away, the prerendered 503 page instead of a broken one.
 */
export default class CacheHandler extends Base {
  override async get(...[key, context]: Parameters<FileSystemCache['get']>): ReturnType<FileSystemCache['get']> {
    const entry = await super.get(key, context);
    if (context.kind !== 'APP_PAGE') return entry;
    const usable = entry !== null && !hasEnded(entry) && isOfThisSite(entry);
    const mayRender = !usable || isOld(entry);
    if (isBuild() || !(await databaseIsAway({ fresh: mayRender }))) return usable ? finished(key, entry) : null;
    const copy = entry ?? (await this.lastCopy(key, context));
    if (copy && !hasEnded(copy)) return asNew(finished(key, copy));
    const unavailable = await super.get(UNAVAILABLE, context);
    return unavailable && asNew(finished(UNAVAILABLE, unavailable));
  }

  override async set(...[key, value, context]: Parameters<FileSystemCache['set']>): Promise<void> {
    if (value?.kind !== 'APP_PAGE') return super.set(key, value, context);
    const revalidate = 'cacheControl' in context ? context.cacheControl?.revalidate : undefined;
    // The response goes out with this very object's headers.
    value.headers = { ...value.headers, [POLICY]: policyOf(String(value.html)), ...caching(key, value.status, revalidate) };
    // What is not there takes no room, and "not working" is never the page that it stood in for.
    if (value.status === 404 || value.status === 503) return;
    return super.set(key, value, context);
  }

  /** A page that was purged to be made afresh, as it was: better than none while it cannot be made. */
  private async lastCopy(...[key, context]: Parameters<FileSystemCache['get']>): ReturnType<FileSystemCache['get']> {
    // Looking for it takes it from the disk into memory, where it stays although its tags have expired.
    const { memoryCache } = Base as unknown as { memoryCache?: { get: (key: string) => Entry | undefined } };
    for (const name of [key, pathOf(key)]) {
      await super.get(name, context);
      const held = memoryCache?.get(name);
      if (held?.value) return held;
    }
    return null;
  }
}

/** Old enough for Next.js to make it afresh before it is shown. */
function isOld(entry: Entry): boolean {
  return Date.now() - (entry.lastModified ?? 0) > 600_000;
}

/** So that Next.js does not try to make it afresh, and keep what came of that. */
function asNew(entry: Entry): Entry {
  return { ...entry, lastModified: Date.now() };
}

/** The entry with the headers that only we know how to set; the same object, since the cache in memory keeps it. */
function finished(key: string, entry: Entry): Entry {
  const page = entry.value as Page;
  if (pathOf(key) === UNAVAILABLE) page.status = 503;
  page.headers = {
    ...page.headers,
    [POLICY]: factsOf(entry).policy,
    // A page of the build does not say for how long it counts; a minute is right for each.
    ...caching(key, page.status, entry.cacheControl?.revalidate ?? 60),
  };
  return entry;
}

/** For caches in front, which nobody can tell of a change: no longer than the page itself counts as fresh, and a minute. */
function caching(key: string, status: number | undefined, revalidate: number | false | undefined): Record<string, string> {
  // The framework has its own word on addresses that no route knows.
  if (pathOf(key) === '/_not-found') return {};
  if (status === 503) return { 'cache-control': 'no-store', 'retry-after': '5' };
  const seconds = status === 404 ? 60 : revalidate;
  return seconds ? { 'cache-control': `public, max-age=0, s-maxage=${seconds}, stale-while-revalidate=60` } : {};
}

/** A key is a path, or ends in one after `/$`. */
function pathOf(key: string): string {
  return key.slice(key.indexOf('/$/') + (key.includes('/$/') ? 2 : 1));
}

function policyOf(html: string): string {
  return contentSecurityPolicy(frameworkScriptHashes(html));
}

/** What a page's HTML says of itself: read once, and written in ASCII at that, since a page in the cache is the same object for every visitor. */
type Facts = { policy: string; origin: string | undefined; expires: number | undefined };
const known = new WeakMap<Page, Facts>();

function factsOf(entry: Entry): Facts {
  const page = entry.value as Page;
  const held = known.get(page);
  if (held) return held;
  page.html = asciiHtml(String(page.html));
  const facts = readFacts(page.html);
  known.set(page, facts);
  return facts;
}

function readFacts(html: string): Facts {
  const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];
  const expires = /<meta name="expires" content="([^"]*)"/.exec(html)?.[1];
  return {
    policy: policyOf(html),
    origin: canonical === undefined ? undefined : new URL(canonical).origin,
    expires: expires === undefined ? undefined : Date.parse(expires),
  };
}

/** A page names its own address once, as canonical; one without a canonical address belongs anywhere. */
function isOfThisSite(entry: Entry): boolean {
  const { origin } = factsOf(entry);
  return origin === undefined || origin === process.env.SITE_URL;
}

/** A job's page names the moment from which it is no longer true, so that it ends on time whoever was asked and whatever was restarted. */
function hasEnded(entry: Entry): boolean {
  const { expires } = factsOf(entry);
  return expires !== undefined && expires <= Date.now();
}

function isBuild(): boolean {
  return process.env.NEXT_PHASE === 'phase-production-build';
}
