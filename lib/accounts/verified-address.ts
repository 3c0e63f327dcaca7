const API = 'https://api.github.com';

/** Asks GitHub who it is, with the first of the addresses that GitHub has verified; without one there is no address. */
export const verifiedGitHubAddress = {
  url: `${API}/user`,
  async request({ tokens }: { tokens: { access_token?: string } }) {
    const ask = async (path: string) => {
      const response = await fetch(`${API}${path}`, {
        headers: { authorization: `Bearer ${tokens.access_token}`, 'user-agent': 'tech-talent-engine' },
        signal: AbortSignal.timeout(10_000),
      });
      if (!response.ok) throw new Error(`GitHub answered ${response.status}.`);
      return response.json();
    };
    const [profile, emails] = await Promise.all([ask('/user'), ask('/user/emails')]);
    const verified = (emails as { email: string; primary: boolean; verified: boolean }[]).filter((one) => one.verified);
    return { ...profile, email: (verified.find((one) => one.primary) ?? verified[0])?.email ?? null };
  },
};
