import { createHash } from 'node:crypto';

/**
 * The content security policy of every page (CSP Level 3). `scripts` are source expressions beyond 'self': a nonce, or the
 * hashes of a page's own inline scripts. Nothing inline for styles, and no other host for anything but `forms`: origins to
 * which a form of the page may lead, by a redirect too.
 */
export function contentSecurityPolicy(scripts: readonly string[] = [], forms: readonly string[] = []): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    ["form-action 'self'", ...forms].join(' '),
    "frame-ancestors 'none'",
  ].join('; ');
}

const INLINE_SCRIPT = /<script(?![^>]*\bsrc=)([^>]*)>([\s\S]*?)<\/script>/g;

/** The whole of what the framework writes inline; anything else on a page is not ours and must not run. */
const FRAMEWORK_FORMS = [
  /^\(self\.__next_f=self\.__next_f\|\|\[\]\)\.push\((\[[\s\S]*\])\);?$/,
  /^self\.__next_f\.push\((\[[\s\S]*\])\);?$/,
  /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\((\{[\s\S]*\})\);?$/,
];

/**
 * `'sha256-…'` of each inline script of a page that has the framework's own form, in order, without repeats. A script
 * counts only when its argument parses as JSON, so that no expression can be smuggled into the form. Data blocks
 * (`type="application/ld+json"`) do not run and need no hash.
 */
export function frameworkScriptHashes(html: string): string[] {
  const hashes = new Set<string>();
  for (const [, attributes = '', body = ''] of html.matchAll(INLINE_SCRIPT)) {
    if (/\btype=/.test(attributes) || !isFrameworkScript(body)) continue;
    hashes.add(`'sha256-${createHash('sha256').update(body).digest('base64')}'`);
  }
  return [...hashes];
}

function isFrameworkScript(body: string): boolean {
  return FRAMEWORK_FORMS.some((form) => {
    const argument = form.exec(body)?.[1];
    if (argument === undefined) return false;
    try {
      JSON.parse(argument);
      return true;
    } catch {
      return false;
    }
  });
}
