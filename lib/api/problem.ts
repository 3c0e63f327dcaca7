/** What can go wrong for a reader: its status, and its title, which never changes. The documentation page explains each under its own name. */
export const PROBLEMS = {
  'no-such-job': { status: 404, title: 'No such job', text: 'No advert has this slug, or it is not posted yet.' },
  'no-such-role': { status: 404, title: 'No such role', text: 'The catalogue has no role of this slug. The list of roles has them all.' },
  closed: { status: 410, title: 'This job has closed', text: 'The advert was here and has ended. It will not come back at this address.' },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    text: 'One address has asked too often. Wait for as many seconds as Retry-After says.',
  },
  unavailable: { status: 503, title: 'Not available just now', text: 'The database is not answering. Retry-After says when to ask again.' },
} as const;

export type ProblemName = keyof typeof PROBLEMS;

/** Something wrong, for one request; `detail` is a sentence of this very case, `retryAfter` in seconds. */
export type Problem = { problem: ProblemName; detail: string; retryAfter?: number };

/** RFC 9457: the body of `application/problem+json`. */
export function problemDetails({ problem, detail }: Problem, siteUrl: string) {
  const { status, title } = PROBLEMS[problem];
  return { type: `${siteUrl}/api/docs#problem-${problem}`, title, status, detail };
}
