import { ProsePage } from '#components/prose-page';
import { TERMS } from '#lib/accounts/wording';
import { longDate } from '#lib/dates';
import { pageMetadata } from '#lib/page-metadata';
import { region } from '#lib/region';

export const dynamic = 'error';

export const metadata = pageMetadata({
  title: 'Terms of use',
  description: `What you can expect of ${region.brand.name}, what we ask of you, and what we cannot promise about the jobs shown here.`,
  path: '/terms',
});

export default function TermsPage() {
  return (
    <ProsePage title="Terms of use" lede="What you can expect of this site, and what we ask of you.">
      <h2>Who we are</h2>
      <p>
        {region.brand.name} shows tech jobs, pay and careers in {region.name}. It is run by {region.contact.organisation}. Looking for work
        here is free, and always will be.
      </p>
      <h2>The jobs</h2>
      <p>
        Employers write their own adverts. We check that an advert is complete and take it down when its closing date has passed, but we do
        not know everything an employer knows. Read the advert on the employer’s own site before you apply, and never pay anyone to be
        considered for a job.
      </p>
      <p>
        If an advert looks wrong, misleading or unfair, tell us through the “Report this job” link on its page. We look at every report.
      </p>
      <h2>The figures</h2>
      <p>
        Pay and demand are counted from the adverts on this site. They say what was offered, not what people were paid in the end, and each
        figure names how many adverts stand behind it. Where there are fewer than ten we show no figure at all.
      </p>
      <h2>The guides</h2>
      <p>
        Role guides are general advice, reviewed by people who know the work. They are not a promise that you will get a particular job or a
        particular salary.
      </p>
      <h2>Using what you find here</h2>
      <p>
        You may link to any page, quote figures with their date and sample size, and read the site with your own programs as long as they
        ask at a reasonable pace. Please do not copy whole adverts: they belong to the employers who wrote them.
      </p>
      <h2>Your account</h2>
      <p>
        An account is free and for one person: yourself. Keep your mail safe, since who reads it can sign in as you. What you write, and the
        files you give us, stay yours; we show them to nobody but those whom you choose or send them to. How we handle them is in our{' '}
        <a href="/privacy">privacy policy</a>.
      </p>
      <p>
        Say what is true in your profile and your applications, and give us no files that are not yours to give. An application is between
        you and the employer: we carry it, and do not decide who is invited.
      </p>
      <p>
        You can delete your account <a href="/account/privacy">by yourself</a> at any time, at once and without a reason. We may close one
        that is used to deceive or harm people, and tell you why. One that is not used for a long time is deleted after a warning, as the
        privacy policy says.
      </p>
      <h2>What we cannot promise</h2>
      <p>
        We work to keep the site correct and running, but we cannot promise that it is never wrong or never away. Nothing in these terms
        limits rights that the law gives you.
      </p>
      <h2>Changes</h2>
      <p>
        This wording is of {longDate(new Date(TERMS.version))}. With an account, the one to which you agreed is named on{' '}
        <a href="/account/privacy">Privacy and your data</a>. A new wording gets a new date, and binds you when you have agreed to it.
      </p>
      <h2>Questions</h2>
      <p>
        Write to <a href={`mailto:${region.contact.email}`}>{region.contact.email}</a>.
      </p>
    </ProsePage>
  );
}
