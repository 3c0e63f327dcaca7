import { NewsletterPage } from '#components/newsletter/newsletter-page';
import { Button, ButtonLink } from '#components/ui/button';
import { findSignUp } from '#lib/newsletter/sign-up';
import { UNCONFIRMED_DAYS } from '#lib/newsletter/wording';
import { region } from '#lib/region';
import { confirmNewsletter } from '../../actions.ts';

export const dynamic = 'force-dynamic';
export const metadata = { title: 'Confirm the newsletter', robots: { index: false }, referrer: 'same-origin' as const };

/** Opening it changes nothing: programs that look through mail open every link. */
export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  switch (await findSignUp(token, new Date())) {
    case 'waiting':
      return (
        <NewsletterPage title="Do you want the newsletter?" lede="One press, and it comes to the address that this mail went to.">
          <form action={confirmNewsletter}>
            <input type="hidden" name="token" value={token} />
            <Button>Yes, send it to me</Button>
          </form>
        </NewsletterPage>
      );
    case 'confirmed':
      return (
        <NewsletterPage
          title="You are on the list"
          lede="The newsletter comes to you from now on. Every issue has a link to leave with one press."
        >
          <ButtonLink href="/jobs">See what is open in {region.shortName}</ButtonLink>
        </NewsletterPage>
      );
    case 'gone':
      return (
        <NewsletterPage
          title="There is nothing to confirm"
          lede={`This link is older than ${UNCONFIRMED_DAYS} days, is not whole, or its address has left the list since. Nothing is lost: sign up again.`}
        >
          <ButtonLink href="/newsletter">Sign up</ButtonLink>
        </NewsletterPage>
      );
  }
}
