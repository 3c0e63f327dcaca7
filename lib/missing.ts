/** What a page that is one person's own, or behind a link in a mail, says when there is nothing behind it. */
export const MISSING = {
  application: {
    title: 'This application isn’t here',
    text: 'There is no such application on your list. It may have been removed.',
    href: '/account/applications',
    label: 'Your applications',
  },
  job: {
    title: 'This job isn’t here',
    text: 'There is no such job to apply for. It may have been taken down.',
    href: '/jobs',
    label: 'Find jobs',
  },
  link: {
    title: 'This link is not one of ours',
    text: 'A mail program may have cut it short. Copy the whole link from the mail, or use the button in it.',
    href: '/jobs',
    label: 'Find jobs',
  },
  page: { title: 'This page isn’t here', text: 'The address may have a slip in it.', href: '/jobs', label: 'Find jobs' },
} as const;

/**
 * Where to send whoever asks a request-time page for what is not there. Only a prerendered page can answer 404 and be whole
 * without script: rendered per request, `notFound()` leaves the document empty, and behind a boundary it comes with a 200.
 */
export function missingPath(what: keyof typeof MISSING): string {
  return `/missing/${what}`;
}
