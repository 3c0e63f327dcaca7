import 'server-only';
import { DrizzleAdapter } from '@auth/drizzle-adapter';
import type { Adapter } from 'next-auth/adapters';
import { db } from '#db/client';
import { accounts, sessions, users } from '#db/schema/accounts';
import { sessionToken as browserSession, markSignedIn } from './cookies.ts';
import { startSession } from './sessions.ts';
import { asker } from './sign-in.ts';

/** next-auth's adapter over our tables: session tokens are kept hashed, addresses in lower case, tokens of other services not at all. */
export function adapter(): Adapter {
  const base = DrizzleAdapter(db(), { usersTable: users, accountsTable: accounts, sessionsTable: sessions } as never) as Required<Adapter>;
  return {
    ...base,
    createUser: ({ email, name }) =>
      base.createUser({ id: crypto.randomUUID(), email: email.toLowerCase(), name: name ?? null, emailVerified: new Date() }),
    getUserByEmail: (email) => base.getUserByEmail(email.toLowerCase()),
    updateUser: ({ id, emailVerified }) => base.updateUser({ id, ...(emailVerified && { emailVerified }) }),
    linkAccount: ({ userId, type, provider, providerAccountId }) => base.linkAccount({ userId, type, provider, providerAccountId }),
    async createSession({ sessionToken, userId, expires }) {
      const { agent } = await asker();
      await startSession({ userId, token: sessionToken, agent, replaced: await browserSession() }, new Date());
      await markSignedIn();
      return { sessionToken, userId, expires };
    },
    // Every sign-in is a whole one: next-auth would go on with the session that the browser has, or link to whoever it is of.
    getSessionAndUser: async () => null,
  };
}
