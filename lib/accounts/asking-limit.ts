import 'server-only';
import { type RateLimiterAbstract, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { client } from '#db/client';
import { hashed } from './session-cookie.ts';

/** How often mail may be asked for in a quarter of an hour: to one address, and from one network whatever the address. */
const MOST = { address: 5, network: 40 };
/** How many codes a network may try in that time, whichever browsers it tries them from. */
const MOST_CODES = 100;
const WINDOW_S = 900;

/** null: go on. Else the whole minutes to wait. The same for addresses with an account and without. */
export async function waitForMail(email: string, network: string): Promise<number | null> {
  return (await waitFor('mail-from', MOST.network, network)) ?? (await waitFor('mail-to', MOST.address, email));
}

/** As `waitForMail`, for typing codes. */
export async function waitForCode(network: string): Promise<number | null> {
  return waitFor('code-from', MOST_CODES, network);
}

async function waitFor(what: string, most: number, whom: string): Promise<number | null> {
  try {
    // Hashed: a table of limits need not say who asks for mail.
    await limiter(what, most).consume(hashed(whom));
    return null;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return Math.max(1, Math.ceil(refusal.msBeforeNext / 60_000));
  }
}

/** Made for each question, which costs nothing: the pool may be another one by the next. */
function limiter(keyPrefix: string, points: number): RateLimiterAbstract {
  return new RateLimiterPostgres({
    storeClient: client().pool,
    storeType: 'pool',
    tableName: 'limits',
    tableCreated: true,
    keyPrefix,
    points,
    duration: WINDOW_S,
    clearExpiredByTimeout: false,
  });
}
