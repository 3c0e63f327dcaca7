import 'server-only';
import { DrizzleAdapter } from '@auth/drizzle-adapter';
import type { Adapter } from 'next-auth/adapters';
import { db } from '#db/client';
import { accounts, sessions, users } from '#db/schema/accounts';
import { sessionToken as browserSession, isLinking, markSignedIn } from './cookies.ts';
import { findLinkedUser, linkService } from './linked-services.ts';
import { ABSOLUTE_DAYS, findSessionUser, startSession } from './sessions.ts';
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
    async getUserByAccount(identity) {
      const id = await findLinkedUser(identity);
      return id ? base.getUser(id) : null;
    },
    linkAccount: ({ userId, type, provider, providerAccountId }) => linkService(userId, { type, provider, providerAccountId }, new Date()),
    async createSession({ sessionToken, userId, expires }) {
      const { agent } = await asker();
      await startSession({ userId, token: sessionToken, agent, replaced: await browserSession() }, new Date());
      await markSignedIn();
      return { sessionToken, userId, expires };
    },
    // next-auth links to whoever the browser's session is of. Only who asked for that is linked; any other sign-in is a whole one.
    async getSessionAndUser(sessionToken) {
      const found = (await isLinking()) ? await findSessionUser(sessionToken, new Date()) : null;
      const user = found && (await base.getUser(found.id));
      const expires = new Date(Date.now() + ABSOLUTE_DAYS * 86_400_000);
      return user && { user, session: { sessionToken, userId: user.id, expires } };
    },
  };
}
