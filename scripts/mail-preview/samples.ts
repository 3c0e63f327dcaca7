import type { Kind, LetterProps } from '#lib/mail/kinds';

/** One mail of each kind, for looking at and for the tests. `siteUrl`: for kinds whose props have whole addresses. */
export function samples(siteUrl: string): { [K in Kind]: LetterProps<K> } {
  const links = { unsubscribe: 'c2FtcGxl.AAAAAAAAAAAAAAAAAAAAAA', manage: 'c2FtcGxl.AAAAAAAAAAAAAAAAAAAAAA' };
  return {
    'alert-digest': {
      ...links,
      subject: '3 new back-end jobs near Durham, from £42,000',
      preview: 'Back-End Developer at Harbour Lane Software, and 2 more.',
      heading: '3 new jobs for you',
      parts: [
        {
          heading: 'Back-end developer jobs within 15 miles of Durham: 2 new',
          path: '/jobs?place=durham&role=back-end-developer',
          jobs: [
            {
              slug: 'back-end-developer-harbour-lane-software-k3m9x2',
              title: 'Back-End Developer',
              notes: ['Harbour Lane Software · Durham · hybrid', '£42,000 to £50,000 a year', 'Back-end developer, 2 miles from Durham'],
            },
            {
              slug: 'junior-back-end-developer-tidewell-p7q2r8',
              title: 'Junior Back-End Developer',
              notes: ['Tidewell · remote', '£44,000 a year', 'Back-end developer, remote'],
            },
          ],
          from: [{ employer: 'Harbour Lane Software', count: 4, path: '/jobs?role=back-end-developer&employer=harbour-lane-software' }],
          more: 0,
        },
        {
          heading: 'Jobs for “python”: 1 new',
          path: '/jobs?q=python',
          jobs: [
            {
              slug: 'data-engineer-northgate-analytics-d4f6h1',
              title: 'Data Engineer',
              notes: ['Northgate Analytics · Newcastle upon Tyne · on site', '£46,000 a year', 'Says python in its skills'],
            },
          ],
          from: [],
          more: 0,
        },
      ],
    },
    'alert-keep': {
      ...links,
      alerts: ['back-end developer jobs within 15 miles of Durham', 'jobs for “python”'],
      heardAt: '2025-11-20T10:30:00Z',
      endFrom: '2026-12-04T10:30:00Z',
    },
    'alert-broken': { asked: ['skill: cobol'], manage: `${siteUrl}/alerts/manage/${links.manage}` },
    'alert-confirm': {
      what: 'data analyst jobs within 15 miles of Durham',
      frequency: 'daily',
      url: `${siteUrl}/alerts/confirm/${links.manage}`,
      days: 7,
      most: null,
    },
    'newsletter-confirm': { confirm: `${siteUrl}/newsletter/confirm/${links.manage}`, days: 7 },
    'newsletter-welcome': { unsubscribe: `${siteUrl}/unsubscribe/${links.unsubscribe}` },
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
