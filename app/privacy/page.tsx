import { AccountPrivacy } from '#components/privacy/account-privacy';
import { HowLong } from '#components/privacy/how-long';
import { ProsePage } from '#components/prose-page';
import { pageMetadata } from '#lib/page-metadata';
import { region } from '#lib/region';

export const dynamic = 'error';

export const metadata = pageMetadata({
  title: 'Privacy',
  description: `What ${region.brand.name} knows about you with an account and without one, who sees it, how long it is kept and how to have it deleted.`,
  path: '/privacy',
});

export default function PrivacyPage() {
  return (
    <ProsePage
      title="Privacy"
      lede="You can read everything here without telling us who you are. With an account, what is yours stays yours."
    >
      <h2>Without an account</h2>
      <ul>
        <li>We set no cookies and store nothing in your browser.</li>
        <li>We use no analytics service, no advertising and no trackers.</li>
        <li>Our pages ask no other company’s server for fonts, pictures or scripts, so nobody else learns that you were here.</li>
        <li>
          Your search is in the address of the page, so that you can keep it or send it to somebody. We do not keep a list of searches
          against a person.
        </li>
      </ul>
      <h2>What our server records</h2>
      <p>
        Like any web server, ours receives your internet address, the page you asked for and the name of your browser. We use this to keep
        the site running and to stop abuse. We do not join it with anything else or try to find out who you are. Our lawful basis under the
        UK GDPR is our legitimate interest in running a secure service.
      </p>
      <h2>The newsletter</h2>
      <p>
        If you ask for it we keep your address, what you agreed to in which wording, on which page and when, and when you confirmed it. We
        use the address for the newsletter alone. It rests on your consent, which you take back by the link in every issue: then we delete
        all of this. The newsletter holds nothing that tells us whether you read it. If the form cannot be taken as you sent it, what you
        typed goes back to your browser in an address that only we can read; we do not keep it.
      </p>
      <AccountPrivacy />
      <HowLong />
      <h2>When you leave for an employer’s site</h2>
      <p>
        Some links to apply take you to the employer’s own site or open an e-mail to them. What you send then goes to the employer, not to
        us, and their privacy notice applies. We tell their site only that the visit came from here, not which page you were on.
      </p>
      <h2>What you can ask of us</h2>
      <p>
        On <a href="/account/privacy">Privacy and your data</a> you see who can see you, download everything that we keep about you, and
        delete your account, by yourself and at once. You can also have wrong things corrected, object to what we do, or have us stop using
        your data while a question is open. For that, or without an account, write to{' '}
        <a href={`mailto:${region.contact.email}`}>{region.contact.email}</a>. We answer within a month.
      </p>
      <p>We keep what you write to us for as long as it takes to answer and for one year after, in case you come back to it.</p>
      <h2>Who is responsible, and complaints</h2>
      <p>
        {region.brand.name} is run by {region.contact.organisation}. If you think we have handled your data wrongly, tell us first and we
        will try to put it right. You can also complain to the{' '}
        <a href="https://ico.org.uk/make-a-complaint/" rel="noopener">
          Information Commissioner’s Office
        </a>
        .
      </p>
    </ProsePage>
  );
}
