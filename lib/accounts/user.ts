/** Who is signed in. */
export type User = {
  id: string;
  email: string;
  /** As its profile says; null before it says one. */
  name: string | null;
  staff: boolean;
  /** Ids of the employers it acts for; empty for everyone but recruiters. */
  employers: number[];
};

/** Only the path and query of an address of ours, for after signing in; `/account` for anything else. */
export function returnPath(given: unknown): string {
  if (typeof given !== 'string' || !/^\/(?![/\\])/.test(given) || given.length > 500) return '/account';
  const url = URL.parse(given, 'http://here');
  // Dots resolve away: `/.//there` has the path `//there`, which is another host.
  return url?.origin === 'http://here' && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}` : '/account';
}
