import { ProsePage } from '#components/prose-page';
import { pageMetadata } from '#lib/page-metadata';
import { region } from '#lib/region';

export const dynamic = 'error';

export const metadata = pageMetadata({
  title: 'Privacy',
  description: `${region.brand.name} sets no cookies, asks no third party for anything and keeps no profile of its visitors. Here is what it does record.`,
  path: '/privacy',
});

export default function PrivacyPage() {
  return (
    <ProsePage title="Privacy" lede="You can read everything here without telling us who you are.">
      <h2>What we do not do</h2>
      <ul>
        <li>We set no cookies and store nothing in your browser.</li>
        <li>We use no analytics service, no advertising and no trackers.</li>
        <li>Our pages ask no other company’s server for fonts, pictures or scripts, so nobody else learns that you were here.</li>
      </ul>
      <h2>What our server records</h2>
      <p>
        Like any web server, ours receives your internet address, the page you asked for and the name of your browser. We use this to keep
        the site running and to stop abuse. We do not join it with anything else or try to find out who you are. Our lawful basis under the
        UK GDPR is our legitimate interest in running a secure service.
      </p>
      <h2>What you search for</h2>
      <p>
        Your search is in the address of the page, so that you can keep it or send it to somebody. We do not keep a list of searches against
        a person.
      </p>
      <h2>When you leave for an employer</h2>
      <p>
        A link to apply takes you to the employer’s own site or opens an e-mail to them. What you send then goes to the employer, not to us,
        and their privacy notice applies. We tell their site only that the visit came from here, not which page you were on.
      </p>
      <h2>If you write to us</h2>
      <p>
        We keep your message and address for as long as it takes to answer and for one year after, in case you come back to it. Write to{' '}
        <a href={`mailto:${region.contact.email}`}>{region.contact.email}</a> to ask what we hold about you, to have it corrected or to have
        it deleted.
      </p>
      <h2>Complaints</h2>
      <p>
        If you think we have handled your data wrongly, tell us first and we will try to put it right. You can also complain to the{' '}
        <a href="https://ico.org.uk/make-a-complaint/" rel="noopener">
          Information Commissioner’s Office
        </a>
        .
      </p>
    </ProsePage>
  );
}
