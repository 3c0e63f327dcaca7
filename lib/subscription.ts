import { readLink } from '#lib/signed-link';

/** What a link leads out of, and whose it is: alerts of a reader, or the newsletter of one. null: we made no such link. */
export type Subscription = { list: 'alerts' | 'newsletter'; id: string };

export function subscriptionOf(token: string): Subscription | null {
  const alerts = readLink('alert-unsubscribe', token);
  if (alerts !== null) return { list: 'alerts', id: alerts };
  const newsletter = readLink('newsletter-unsubscribe', token);
  return newsletter === null ? null : { list: 'newsletter', id: newsletter };
}
