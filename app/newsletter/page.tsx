import { NewsletterForm } from '#components/newsletter/newsletter-form';
import { NewsletterPage } from '#components/newsletter/newsletter-page';
import { ErrorSummary } from '#components/ui/error-summary';
import { NOTHING_TYPED } from '#lib/forms/form-state';
import { readRefusedSignUp } from '#lib/newsletter/refused-sign-up';
import { UNCONFIRMED_DAYS } from '#lib/newsletter/wording';
import { pageMetadata } from '#lib/page-metadata';
import { region } from '#lib/region';

export const dynamic = 'force-dynamic';

export const metadata = pageMetadata({
  title: 'Newsletter',
  description: `What is new in tech work, pay and ways in, in ${region.name}: by mail, now and then.`,
  path: '/newsletter',
});

type Props = { searchParams: Promise<{ form?: string | string[]; sent?: string | string[] }> };

export default async function Page({ searchParams }: Props) {
  const { form, sent } = await searchParams;
  if (sent !== undefined)
    return (
      <NewsletterPage
        title="Look in your mail"
        lede="We have written to the address that you gave. The newsletter comes once you say yes there."
      >
        <p>
          The mail is there within a minute or two; look among unwanted mail too. If you do nothing, we forget the address after{' '}
          {UNCONFIRMED_DAYS} days.
        </p>
        <p>
          Did you mistype it? <a href="/newsletter">Give another address</a>.
        </p>
      </NewsletterPage>
    );
  const state = readRefusedSignUp(form) ?? NOTHING_TYPED;
  return (
    <NewsletterPage
      title="Newsletter"
      lede={`What is new in tech work, pay and ways in, here in ${region.shortName}. It comes now and then, when there is something to say.`}
    >
      {state.attempt > 0 && <ErrorSummary state={state} />}
      <NewsletterForm from="/newsletter" state={state} />
      <p className="small muted">
        First we send a mail that asks whether it was you. Every issue has a link to leave with one press, and nothing in it tells us
        whether you read it.
      </p>
    </NewsletterPage>
  );
}
