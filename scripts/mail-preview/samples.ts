import type { Kind, PropsOf } from '#lib/mail/kinds';

/** One mail of each kind, for looking at and for the tests. `siteUrl`: for kinds whose props have whole addresses. */
export function samples(siteUrl: string): { [K in Kind]: PropsOf<K> } {
  return {
    'sign-in': { code: '048213', url: `${siteUrl}/sign-in/link/sample`, minutes: 10, askedFrom: 'Firefox on Windows' },
    'email-change-old': { newEmail: 'grace@example.org', url: `${siteUrl}/sign-in/change/sample`, hours: 24 },
    'email-change-new': { url: `${siteUrl}/sign-in/change/sample`, hours: 24 },
    'email-changed': { newEmail: 'grace@example.org' },
    'application-sent': {
      id: '0b0c7a4e-6a55-4a51-9d70-7c8f2f7b5a10',
      title: 'Senior back-end developer',
      employer: 'Harbour Lane Software',
      sentAt: '2026-11-20T10:30:00Z',
    },
    'draft-reminder': {
      slug: 'senior-back-end-developer-1',
      title: 'Senior back-end developer',
      employer: 'Harbour Lane Software',
      validThrough: '2026-12-01T00:00:00Z',
    },
    'retention-warning': { lastUsed: '2025-11-20T10:30:00Z', deletedFrom: '2026-12-20T10:30:00Z' },
  };
}
