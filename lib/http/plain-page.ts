import { createHash } from 'node:crypto';
import { region } from '#lib/region';

const STYLE =
  ':root{color-scheme:light dark}body{font:1.125rem/1.6 system-ui,sans-serif;max-width:34rem;margin:4rem auto;padding:0 1.25rem}a{display:inline-block;padding:.7rem 0}';

/** Of this page and of no file that goes out at the same address. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

export type PlainPage = { status: 404 | 503; title: string; words: string; back: { href: string; name: string } };

/** What somebody is told in place of a download, where no page of the site can be rendered. The texts are our own: they are not escaped. */
export function plainPage({ status, title, words, back }: PlainPage): Response {
  const html = `<!doctype html><html lang="${region.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title}</title><style>${STYLE}</style></head><body><main><h1>${title}</h1><p>${words}</p><p><a href="${back.href}">${back.name}</a></p></main></body></html>\n`;
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      ...(status === 503 && { 'retry-after': '60' }),
    },
  });
}
