import { env } from '#lib/env';
import { signLink } from '#lib/signed-link';

/** The addresses that mails to a reader of the newsletter hold. */
export function newsletterLinks(readerId: string): { confirm: string; unsubscribe: string } {
  const { SITE_URL } = env();
  return {
    confirm: `${SITE_URL}/newsletter/confirm/${signLink('newsletter-confirm', readerId)}`,
    unsubscribe: `${SITE_URL}/unsubscribe/${signLink('newsletter-unsubscribe', readerId)}`,
  };
}
