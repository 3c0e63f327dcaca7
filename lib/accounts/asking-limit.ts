import 'server-only';
import { type RateLimiterAbstract, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { client } from '#db/client';
import { hashed } from '#lib/hashed';

/** How often mail may be asked for in a quarter of an hour: to one address, and from one network whatever the address. */
const MOST = { address: 5, network: 40 };
/**
 * How many codes may be tried: from a network in that time, and for an address in a day. Of a million codes, somebody who
 * asks for mail to another's address all year guesses one with a chance under 1 in 100; the owner's link works all the while.
 */
const MOST_CODES = { network: 100, address: 25 };
const WINDOW_S = 900;
const DAY_S = 86_400;

/** null: go on. Else the whole minutes to wait. The same for addresses with an account and without. */
export async function waitForMail(email: string, network: string): Promise<number | null> {
  return (await waitFor('mail-from', MOST.network, network)) ?? (await waitFor('mail-to', MOST.address, email));
}

/** As `waitForMail`, for typing a code that was sent to this address. */
export async function waitForCode(email: string, network: string): Promise<number | null> {
  return (await waitFor('code-from', MOST_CODES.network, network)) ?? (await waitFor('code-of', MOST_CODES.address, email, DAY_S));
}

async function waitFor(what: string, most: number, whom: string, duration = WINDOW_S): Promise<number | null> {
  try {
    // Hashed: a table of limits need not say who asks for mail.
    await limiter(what, most, duration).consume(hashed(whom));
    return null;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 60_000));
  }
}

/** Made for each question, which costs nothing: the pool may be another one by the next. */
function limiter(keyPrefix: string, points: number, duration: number): RateLimiterAbstract {
  return new RateLimiterPostgres({
    storeClient: client().pool,
    storeType: 'pool',
    tableName: 'limits',
    tableCreated: true,
    keyPrefix,
    points,
    duration,
    clearExpiredByTimeout: false,
  });
}
