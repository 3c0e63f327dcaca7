import { fileURLToPath } from 'node:url';

/** All but the content security policy, which differs from page to page: see lib/http. */
const SECURITY_HEADERS = [
  { key: 'strict-transport-security', value: 'max-age=63072000; includeSubDomains; preload' },
  { key: 'x-content-type-options', value: 'nosniff' },
  { key: 'x-frame-options', value: 'DENY' },
  { key: 'referrer-policy', value: 'strict-origin-when-cross-origin' },
  {
    key: 'permissions-policy',
    value: 'accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  },
  { key: 'cross-origin-opener-policy', value: 'same-origin' },
];

/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  // Cache Components stay off: docs/decisions/0001.
  cacheComponents: false,
  cacheHandler: fileURLToPath(new URL('./lib/http/cache-handler.ts', import.meta.url)),
  // A page unvisited for longer than its ten minutes and one more is rendered before it is shown, not after.
  expireTime: 660,
  // Every reader gets the same whole page; a crawler's name must not switch to request-time rendering.
  htmlLimitedBots: /^$/,
  // `npm test` and CI check types by themselves, for the whole tree at once.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  reactStrictMode: true,
  // A hub asks the database several questions at once: with eight pages on the way they would wait for a connection too long.
  // A CV of 5 MB and what a form adds to it.
  experimental: { staticGenerationMaxConcurrency: 2, serverActions: { bodySizeLimit: '6mb' } },
  // React renders no HTML under the condition that bundled server code has, and mail is HTML: outside the bundle it does.
  serverExternalPackages: [
    'pg',
    '@neondatabase/serverless',
    'pg-boss',
    'flydrive',
    '@react-email/components',
    '@react-email/render',
    'nodemailer',
  ],
  headers: async () => [
    { source: '/:path*', headers: SECURITY_HEADERS },
    { source: '/fonts/:path*', headers: [{ key: 'cache-control', value: 'public, max-age=31536000, immutable' }] },
  ],
};
