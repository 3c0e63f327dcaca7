const API = 'https://api.github.com';

/** How long another service may take to answer us. */
const PATIENCE_MS = 10_000;

/** `fetch`, but nobody waits longer than that for another service. */
export function patientFetch(...[url, init]: Parameters<typeof fetch>): Promise<Response> {
  return fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
}

/** Asks GitHub who it is, with the first of the addresses that GitHub has verified; without one there is no address. */
export const verifiedGitHubAddress = {
  url: `${API}/user`,
  async request({ tokens }: { tokens: { access_token?: string } }) {
    const ask = async (path: string) => {
      const response = await patientFetch(`${API}${path}`, {
        headers: { authorization: `Bearer ${tokens.access_token}`, 'user-agent': 'tech-talent-engine' },
      });
      if (!response.ok) throw new Error(`GitHub answered ${response.status}.`);
      return response.json();
    };
    const [profile, emails] = await Promise.all([ask('/user'), ask('/user/emails')]);
    const verified = (emails as { email: string; primary: boolean; verified: boolean }[]).filter((one) => one.verified);
    return { ...profile, email: (verified.find((one) => one.primary) ?? verified[0])?.email ?? null };
  },
};

type Claims = { email?: unknown; email_verified?: unknown };

/** Whether a service says that it has verified the address that it gives. LinkedIn writes the claim as a text, "true". */
export function hasVerifiedAddress(service: string, { email, email_verified }: Claims): boolean {
  if (typeof email !== 'string' || email === '') return false;
  return service === 'github' || email_verified === true || email_verified === 'true';
}
