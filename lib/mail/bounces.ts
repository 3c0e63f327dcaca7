import 'server-only';
import { z } from 'zod';
import { db } from '#db/client';
import { suppress } from './suppression.ts';

const Event = z.strictObject({
  address: z
    .string()
    .max(320)
    .regex(/^[^\s@]+@[^\s@]+$/),
  kind: z.enum(['bounce', 'complaint']),
  /** Of a bounce: whether the address will never take mail. */
  permanent: z.boolean(),
  /** What the server said. */
  said: z.string().max(2000).optional(),
});

/** What a mail service tells of mail that came back. `.env.example` documents it. */
export const BounceReport = z.strictObject({ events: z.array(Event).max(1000) });

/** Addresses that bounced for good or complained get no more mail. How many of the events are such; telling it twice does no harm. */
export async function takeBounces({ events }: z.infer<typeof BounceReport>, now: Date): Promise<number> {
  const final = events.filter(({ kind, permanent }) => kind === 'complaint' || permanent);
  await db().transaction(async (tx) => {
    for (const { address, kind, said } of final) await suppress(tx, address, [kind, said].filter(Boolean).join(': '), now);
  });
  return final.length;
}
