import 'server-only';
import { headers } from 'next/headers';
import { clientAddress } from '#lib/http/client-address';
import { agentWords } from './agent-words.ts';
import { keepSession, sessionToken } from './cookies.ts';
import { accountOf } from './find-account.ts';
import { newToken, startSession } from './sessions.ts';
import type { Used } from './sign-in-links.ts';

/** Who asks, as far as a request says: the network to count by, and the browser in words. */
export async function asker(): Promise<{ network: string; agent: string | null }> {
  const given = await headers();
  return { network: clientAddress(given), agent: agentWords(given.get('user-agent')) };
}

/** Signs in whoever has proven an address, and returns the path to go on to: joining, for those who have not. */
export async function signInWith({ email, returnTo }: Used, now: Date): Promise<string> {
  const { id, joined } = await accountOf(email, now);
  const token = newToken();
  await startSession({ userId: id, token, agent: (await asker()).agent, replaced: await sessionToken() }, now);
  await keepSession(token);
  return returnTo ?? (joined ? '/account' : '/join');
}
